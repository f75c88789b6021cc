/// A local time of day, to the minute: `09:45`.
public struct ClockTime: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    public var hour: Int
    public var minute: Int

    /// Whether there is such a time, the library says when it is asked about it.
    public init(hour: Int, minute: Int) {
        self.hour = hour
        self.minute = minute
    }

    /// What the library says is a time of day.
    init(lifting text: String) {
        let parts = text.split(separator: ":").map { Int($0) ?? 0 }
        self.init(hour: parts.first ?? 0, minute: parts.last ?? 0)
    }

    public var description: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

    public static func < (one: Self, other: Self) -> Bool { (one.hour, one.minute) < (other.hour, other.minute) }
}
