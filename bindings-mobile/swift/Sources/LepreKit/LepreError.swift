extension LepreError: CustomDebugStringConvertible {
    /// The first problem in English; `problem()` has the Italian, and what to do.
    public var debugDescription: String { problem().message.en }
}
