package io.github.autopilotesp.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.document.DocumentException;
import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.targeting.fleet.FleetLine;
import io.github.autopilotesp.targeting.fleet.FleetReader;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.UserId;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphProfiles;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id is any text that addresses its own thing, and whoever reads another says so. */
class IdTest {
  private static final List<Function<String, Object>> TYPES =
      List.of(
          AppId::of,
          GroupId::of,
          FilterId::of,
          ProfileId::of,
          ScopeTag::of,
          UserId::new,
          DeviceKey::intuneDeviceId,
          DeviceKey::entraDeviceId);

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void what_would_address_something_else_is_no_id(String text) {
    for (Function<String, Object> type : TYPES) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> type.apply(text))
          .withMessageContaining("is no id");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void a_reader_refuses_it_in_its_own_way(String text) {
    assertThatThrownBy(
            () ->
                GraphProfiles.read(
                    WireObject.of(
                        Map.of(
                            "@odata.type",
                            "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
                            "id",
                            text))))
        .isInstanceOf(GraphFormatException.class);
    assertThatThrownBy(
            () ->
                ProfileDocument.parse(
                    "{\"version\": 1, \"profiles\": [{\"name\": \"a\", \"scopeTags\": [{\"id\": \""
                        + text
                        + "\"}]}]}",
                    DocumentFormat.JSON,
                    "f"))
        .isInstanceOf(DocumentException.class);
  }

  @Test
  void a_line_of_a_fleet_with_such_a_group_is_bad() {
    assertThat(FleetReader.csv(new StringReader("name,groups\na,x;..\n")).lines())
        .singleElement()
        .isInstanceOf(FleetLine.Bad.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "a/../b", " ", "Company Portal", "%2e"})
  void anything_else_is_one(String text) {
    assertThat(TYPES).allSatisfy(type -> assertThat(type.apply(text)).isNotNull());
  }
}
