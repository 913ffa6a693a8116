package io.github.autopilotesp.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.tenant.DeploymentState;
import io.github.autopilotesp.tenant.EnrollmentEvent;
import io.github.autopilotesp.tenant.EnrollmentType;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The export report as CSV. The samples are made: no real file was seen. */
class EnrollmentExportTest {
  private final List<EnrollmentEvent> events = new ArrayList<>();
  private final List<EnrollmentExport.BadRow> badRows = new ArrayList<>();

  @Test
  void a_row_is_an_event_whatever_its_columns_are_called() {
    EnrollmentExport export =
        read(
            """
            Serial number,Device Name,UPN,EnrollmentType,Deployment State,deviceSetupStatus,Enrollment_Start_DateTime,DeviceSetupDuration,Deployment total duration,Colour
            SN-1,"PC, one",ada@example.com,azureADJoinedWithWhiteGlove,Success On Retry,success,2026-03-01 10:00:00.1234567,1:02:03,90,blue
            """);

    EnrollmentEvent event = events.get(0);
    assertThat(event.id()).isEqualTo("SN-1@2026-03-01T10:00:00.123456700Z");
    assertThat(event.device().name()).contains("PC, one");
    assertThat(event.type()).isEqualTo(EnrollmentType.AZURE_AD_JOINED_WITH_WHITE_GLOVE);
    assertThat(event.deployment().state()).isEqualTo(DeploymentState.SUCCESS_ON_RETRY);
    assertThat(event.deviceSetup().duration()).contains(Duration.ofSeconds(3723));
    assertThat(event.totalDuration()).contains(Duration.ofSeconds(90));
    assertThat(event.times().enrollmentStart())
        .contains(Instant.parse("2026-03-01T10:00:00.123456700Z"));
    assertThat(export.unknownColumns()).containsExactly("Colour");
    assertThat(badRows).isEmpty();
  }

  @Test
  void a_row_that_cannot_be_read_is_told_and_the_next_is_read() {
    read(
        """
        id,deploymentState
        e1,success,more
        "e2,success

        ,success
        e3,failure
        """);

    assertThat(events).extracting(EnrollmentEvent::id).containsExactly("e3");
    assertThat(badRows).extracting(EnrollmentExport.BadRow::line).containsExactly(2L, 3L, 5L);
    assertThat(badRows.get(0).toString()).startsWith("line 2: ").contains("2 cells");
  }

  @Test
  void a_file_that_is_not_the_report_is_refused() {
    for (String text : new String[] {"", "name,colour\na,b\n", "\"id"}) {
      assertThatThrownBy(() -> read(text))
          .isInstanceOf(GraphFormatException.class)
          .hasMessageContaining("AutopilotV1DeploymentStatus");
    }
  }

  private EnrollmentExport read(String text) {
    EnrollmentExport export = EnrollmentExport.csv(new StringReader(text));
    export.read(events::add, badRows::add);
    return export;
  }
}
