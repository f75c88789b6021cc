import org.junit.jupiter.api.Test

/** The README's code runs as it stands; its own assertions are the test. */
class ReadmeTest {
    @Test
    fun `the README's code`() {
        main()
        enrol()
        sign()
    }
}
