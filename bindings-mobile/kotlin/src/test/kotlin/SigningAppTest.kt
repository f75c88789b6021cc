import lepre.Lepre
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import signing.email
import signing.firmalom
import signing.walk
import java.io.File

/** The signing app says what its README promises. */
class SigningAppTest {
    @Test
    fun `a PSP is walked through FirmaLOM and by e-mail`() = Lepre().use { rules ->
        val told = walk(rules, "psp/firmalom", firmalom()) + walk(rules, "psp/email", email())
        assertEquals(File("../../examples/signing-app/walk.txt").readLines(), told)
    }
}
