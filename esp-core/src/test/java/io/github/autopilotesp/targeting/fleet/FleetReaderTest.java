package io.github.autopilotesp.targeting.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.filter.FilterProperty;
import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.Memberships;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetReaderTest {
  private static final GroupId A = GroupId.of("a");
  private static final GroupId B = GroupId.of("b");

  @Test
  void a_csv_line_describes_a_device_by_the_fields_of_the_heading() {
    DeviceContext device =
        csvDevice(
            """
            name,mode,groups,user,userGroups,model,enrolledByGroupPolicy
            SN-1,preProvisioned,a;b,yes,a,"Surface ""Pro"", 12",no
            """);

    assertThat(device.name()).isEqualTo("SN-1");
    assertThat(device.scenario()).isEqualTo(Scenario.preProvisioned());
    assertThat(device.groups()).isEqualTo(Memberships.of(A, B));
    assertThat(device.userGroups()).isEqualTo(Memberships.of(A));
    assertThat(device.facts().value(FilterProperty.MODEL)).contains("Surface \"Pro\", 12");
    assertThat(device.enrolledByGroupPolicy()).isFalse();
  }

  @Test
  void an_empty_csv_cell_is_unknown_and_a_dash_is_none() {
    DeviceContext unknown = csvDevice("name,groups,user,model\nSN-1,,,\n");
    DeviceContext none = csvDevice("name,groups,user,model\nSN-1,-,no,-\n");

    assertThat(unknown.groups()).isEqualTo(Memberships.unknown());
    assertThat(unknown.hasUser()).isEqualTo(Truth.UNKNOWN);
    assertThat(unknown.facts().isKnown(FilterProperty.MODEL)).isFalse();
    assertThat(none.groups()).isEqualTo(Memberships.of());
    assertThat(none.hasUser()).isEqualTo(Truth.FALSE);
    assertThat(none.facts().isKnown(FilterProperty.MODEL)).isTrue();
  }

  @Test
  void a_question_mark_among_groups_says_that_there_may_be_others() {
    assertThat(csvDevice("name,groups\nSN-1,a;?\n").groups())
        .isEqualTo(Memberships.atLeast(List.of(A)));
  }

  @Test
  void nothing_between_two_separators_is_no_group() {
    assertThat(csvDevice("name,groups\nSN-1,a; ;b;\n").groups()).isEqualTo(Memberships.of(A, B));
  }

  @Test
  void devices_of_one_group_share_its_id_so_that_a_large_fleet_needs_little_memory() {
    List<DeviceContext> devices =
        FleetReader.csv(new StringReader("name,groups\nSN-1,a\nSN-2,a\n"))
            .devices(bad -> {})
            .toList();

    assertThat(devices.get(0).groups().groups().iterator().next())
        .isSameAs(devices.get(1).groups().groups().iterator().next());
  }

  @Test
  void a_json_line_describes_a_device_by_its_properties() {
    DeviceContext device =
        jsonDevice(
            """
            {"name":"SN-1","mode":"selfdeploying","groups":["a"],"user":false,"model":null,\
            "manufacturer":"Contoso","osVersion":""}
            """);

    assertThat(device.scenario()).isEqualTo(Scenario.selfDeploying());
    assertThat(device.groups()).isEqualTo(Memberships.of(A));
    assertThat(device.hasUser()).isEqualTo(Truth.FALSE);
    assertThat(device.facts().isKnown(FilterProperty.MODEL)).isFalse();
    assertThat(device.facts().value(FilterProperty.MANUFACTURER)).contains("Contoso");
    assertThat(device.facts().isKnown(FilterProperty.OS_VERSION)).isTrue();
  }

  @Test
  void user_groups_say_that_there_is_a_user() {
    assertThat(jsonDevice("{\"name\":\"SN-1\",\"userGroups\":[]}").hasUser()).isEqualTo(Truth.TRUE);
  }

  @Test
  void a_bad_line_is_named_and_reading_goes_on() {
    List<FleetLine.Bad> bad = new ArrayList<>();
    List<DeviceContext> devices =
        FleetReader.csv(new StringReader("name,mode\nSN-1,userDriven\nSN-2,fast\n\nSN-3,\n"))
            .devices(bad::add)
            .toList();

    assertThat(devices).extracting(DeviceContext::name).containsExactly("SN-1", "SN-3");
    assertThat(bad)
        .extracting(FleetLine.Bad::toString)
        .containsExactly(
            "line 3: \"fast\" is not a mode: use one of userDriven, preProvisioned, selfDeploying,"
                + " existingDevices, devicePreparation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          SN-1,a            | 2 cells, but the header has 3
          ,a,yes            | has no name
          -,a,yes           | has no name
          SN-1,a,perhaps    | user is "perhaps": use yes or no
          "SN-1,a,yes       | column 1: the quote is not closed
          "SN-1"x,a,yes     | column 7: a comma must follow the quote
          """)
  void a_csv_line_that_cannot_be_read_says_why(String line, String problem) {
    assertThat(firstBad(FleetReader.csv(new StringReader("name,groups,user\n" + line))))
        .contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          {"name":                              | column
          ["SN-1"]                              | not a JSON object
          {"name":"SN-1"} {}                    | column
          {"name":"SN-1","name":"SN-2"}         | Duplicate
          {"name":"SN-1","modle":"x"}           | "modle" is not a field, did you mean mode
          {"name":"SN-1","groups":"a"}          | groups takes a list
          {"name":"SN-1","model":["x"]}         | model takes a single value
          {"name":"SN-1","model":7}             | model takes text, not NUMBER
          {"name":"SN-1","user":false,"userGroups":["a"]} | user is no, but userGroups
          """)
  void a_json_line_that_cannot_be_read_says_why(String line, String problem) {
    assertThat(firstBad(FleetReader.jsonLines(new StringReader(line)))).contains(problem);
  }

  @Test
  void a_line_without_end_does_not_fill_the_memory() {
    String tooLong = "name\n" + "x".repeat(200_000) + "\nSN-2\n";
    List<FleetLine> lines = FleetReader.csv(new StringReader(tooLong)).lines().toList();

    assertThat(lines.get(0)).asString().contains("longer than 65536 characters");
    assertThat(lines.get(1)).isInstanceOf(FleetLine.Good.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          ''            | The first line must list the fields
          serial,groups | "serial" is not a field
          name,name     | has a duplicate column: name,name
          groups        | no column "name"
          "name         | The header cannot be read: column 1: the quote is not closed
          """)
  void a_heading_that_cannot_be_used_is_refused_at_once(String heading, String problem) {
    assertThatThrownBy(() -> FleetReader.csv(new StringReader(heading)))
        .isInstanceOf(FleetFormatException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void line_ends_of_windows_and_a_byte_order_mark_do_no_harm() {
    assertThat(csvDevice("\uFEFFname,model\r\nSN-1,Book\r\n").facts().value(FilterProperty.MODEL))
        .contains("Book");
  }

  @Test
  void a_file_that_cannot_be_read_fails() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk gone");
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> FleetReader.jsonLines(broken).lines().toList())
        .isInstanceOf(UncheckedIOException.class);
  }

  private static String firstBad(FleetReader reader) {
    return ((FleetLine.Bad) reader.lines().findFirst().orElseThrow()).problem();
  }

  private static DeviceContext csvDevice(String file) {
    return onlyDevice(FleetReader.csv(new StringReader(file)));
  }

  private static DeviceContext jsonDevice(String file) {
    return onlyDevice(FleetReader.jsonLines(new StringReader(file)));
  }

  private static DeviceContext onlyDevice(FleetReader reader) {
    List<FleetLine> lines = reader.lines().toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).isInstanceOf(FleetLine.Good.class);
    return ((FleetLine.Good) lines.get(0)).device();
  }
}
