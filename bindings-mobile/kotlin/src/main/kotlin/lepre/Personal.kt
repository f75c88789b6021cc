package lepre

/**
 * Text that may identify a person, such as an e-mail address. It can be read, but no log shows it:
 * `toString` gives nothing away, nor does that of a case that holds it.
 */
class Personal(val text: String) {
    override fun toString() = "Personal(..)"

    override fun equals(other: Any?) = other is Personal && other.text == text

    override fun hashCode() = text.hashCode()
}
