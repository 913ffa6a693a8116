import io.github.autopilotesp.profile.AssignmentTarget
import io.github.autopilotesp.profile.EspProfile
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Test

class WordsTest {
    @Test
    fun `a sealed type is matched without an else`() {
        assertEquals("all devices", words(AssignmentTarget.AllDevices()))
    }

    @Test
    fun `a profile has no platform types`() {
        val profile = EspProfile.builder().displayName("Kiosks").build()

        assertFalse(profile.displayName().isEmpty())
    }
}
