import Foundation

/// JSON as Foundation reads it. Two are equal that say the same, in whatever order.
struct JSON: Equatable, CustomStringConvertible {
    private let value: Any

    init(_ value: Any) { self.value = value }

    init(text: String) throws {
        value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    }

    init(file: URL) throws { try self.init(text: String(contentsOf: file, encoding: .utf8)) }

    var description: String {
        let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes]
        // It was JSON when it was read.
        let data = try! JSONSerialization.data(withJSONObject: value, options: options)
        return String(decoding: data, as: UTF8.self)
    }

    var string: String? { value as? String }

    var list: [JSON]? { (value as? [Any])?.map(JSON.init) }

    /// What an object has under `key`.
    subscript(key: String) -> JSON? { (value as? [String: Any])?[key].map(JSON.init) }

    /// This object without some of its keys.
    func without(_ keys: String...) -> JSON {
        guard let object = value as? [String: Any] else { return self }
        return JSON(object.filter { !keys.contains($0.key) })
    }

    /// This object with what it has under `key` changed, or with each element of it if that is a list.
    func changing(_ key: String, _ change: (JSON) throws -> JSON) rethrows -> JSON {
        guard var object = value as? [String: Any], let old = self[key] else { return self }
        object[key] = try old.list?.map { try change($0).value } ?? change(old).value
        return JSON(object)
    }

    static func == (one: JSON, other: JSON) -> Bool { one.description == other.description }
}
