import Foundation

/// A day of the calendar, of no time zone: `2026-01-12`.
public struct CalendarDay: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    public var year: Int
    public var month: Int
    public var day: Int

    /// Whether there is such a day, the library says when it is asked about it.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that it is at a moment, at Italy's offices unless another time zone is given.
    public init(_ moment: Date, in zone: TimeZone = .rome) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day], from: moment)
        self.init(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }

    /// From a text such as `2026-01-12`; nothing, if it is none.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        self.init(year: year, month: month, day: day)
        guard description == text else { return nil }
    }

    /// What the library says is a day.
    init(lifting text: String) { self = CalendarDay(text) ?? CalendarDay(year: 0, month: 0, day: 0) }

    public var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    public static func < (one: Self, other: Self) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }
}

extension TimeZone {
    /// That of Italy's offices.
    public static var rome: TimeZone { TimeZone(identifier: "Europe/Rome") ?? .gmt }
}

func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
