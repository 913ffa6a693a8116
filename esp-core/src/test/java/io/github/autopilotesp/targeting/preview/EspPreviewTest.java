package io.github.autopilotesp.targeting.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.RecordedFile;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.targeting.EspExpectation;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.MobileApp;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The picture as a file; {@code PreviewCheck} looks at it in a browser. */
class EspPreviewTest {
  private final String page = EspPreview.html(PreviewSamples.userDrivenHybrid());

  @Test
  void it_shows_the_three_steps_and_the_apps_that_are_waited_for() {
    assertThat(page)
        .contains(">Device preparation</text>")
        .contains(">Device setup</text>")
        .contains(">Account setup</text>")
        .contains(">Contoso VPN (blocks)</text>")
        .contains(">Portal (blocks)</text>");
  }

  @Test
  void it_shows_the_message_and_the_buttons_of_the_error_page() {
    assertThat(page)
        .contains("Call the service desk on 5555")
        .contains(">Reset device</text>")
        .contains(">Continue anyway</text>")
        .contains(">Collect logs</text>");
  }

  @Test
  void it_shows_the_time_limit_with_what_hybrid_join_adds() {
    assertThat(page).contains(">130 min</text>").contains("90 min, as set");
  }

  @Test
  void it_marks_what_is_derived() {
    assertThat(page).contains("FirstSyncStatus (derived, not documented)");
  }

  @Test
  void it_has_no_script_and_asks_for_nothing_outside_itself() {
    assertThat(page)
        .contains("default-src 'none'")
        .doesNotContain("<script", "<link", "<img", "<iframe", "<object", "@import", "url(")
        .doesNotContainPattern("(?i)\\b(src|href|srcset|on[a-z]+)\\s*=");
  }

  @Test
  void it_follows_light_and_dark() {
    assertThat(page)
        .contains("color-scheme: light dark")
        .contains("@media (prefers-color-scheme: dark)");
  }

  @Test
  void it_has_a_language_a_title_and_a_text_alternative_for_every_picture() {
    assertThat(page)
        .contains("<html lang=\"en\">", "<title>Enrollment Status Page of 5CG1234XYZ</title>");
    assertThat(Pattern.compile("<svg role=\"img\" aria-labelledby=\"(\\S+) (\\S+)\"").matcher(page))
        .satisfies(
            svg -> {
              int pictures = 0;
              while (svg.find()) {
                pictures++;
                assertThat(page)
                    .contains("<title id=\"" + svg.group(1), "<desc id=\"" + svg.group(2));
              }
              assertThat(pictures).isEqualTo(3);
            });
  }

  /** After a change of the pictures, look at them in a browser before they are kept. */
  @Test
  void each_page_says_and_draws_exactly_what_was_looked_at() throws IOException {
    StringBuilder drawn = new StringBuilder();
    PreviewSamples.each()
        .forEach(
            (kind, expectation) ->
                drawn
                    .append("<!-- ")
                    .append(kind)
                    .append(" -->\n")
                    .append(body(EspPreview.html(expectation)))
                    .append('\n'));

    RecordedFile.assertSays(
        "esp-core/src/test/resources/preview/bodies.html", drawn.toString(), EspPreviewTest.class);
  }

  private static String body(String html) {
    return html.substring(html.indexOf("<main>"), html.indexOf("</body>"));
  }

  @Test
  void a_step_that_does_not_run_is_said_so() {
    assertThat(EspPreview.html(PreviewSamples.selfDeploying()))
        .contains(">Does not run in this deployment</text>")
        .contains(">No button is offered</text>");
  }

  @Test
  void a_hidden_page_has_no_picture() {
    EspExpectation hidden =
        PreviewSamples.expectation(
            "Default", "SN-1", Scenario.userDriven(), EspSettings.hidden(), PreviewSamples.VPN);

    assertThat(EspPreview.html(hidden)).contains("hides the page").doesNotContain("<svg");
  }

  @Test
  void more_apps_than_fit_are_counted_and_all_are_in_the_table() {
    List<MobileApp> apps = new ArrayList<>();
    IntStream.range(0, 20)
        .mapToObj(i -> PreviewSamples.app("App " + i, AppType.WIN32, Assignment.toAllDevices()))
        .forEach(apps::add);

    String html = EspPreview.html(blocking(apps.toArray(MobileApp[]::new)));

    assertThat(html).contains(">and 14 more, see below</text>").contains("<bdi>App 19</bdi>");
  }

  @Test
  void names_and_messages_cannot_break_out() {
    String evil = "</text></svg><script>alert(1)</script>\" onload='x' & \u0000";
    EspSettings settings = EspSettings.showProgress().customMessage(evil).build();
    MobileApp app = PreviewSamples.app(evil, AppType.WIN32, Assignment.toAllDevices());

    String html =
        EspPreview.html(
            PreviewSamples.expectation(evil, evil, Scenario.userDriven(), settings, app));

    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("onload='x'")
        .doesNotContain("\u0000")
        .contains("&lt;script&gt;");
  }

  @Property(tries = 100)
  void the_pictures_are_well_formed_whatever_names_and_messages_say(
      @ForAll String name, @ForAll String message) throws Exception {
    EspSettings settings = EspSettings.showProgress().customMessage(message).build();
    MobileApp app = PreviewSamples.app(name, AppType.WIN32, Assignment.toAllDevices());
    String html =
        EspPreview.html(
            PreviewSamples.expectation(name, name, Scenario.userDriven(), settings, app));

    Matcher svg = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(html);
    while (svg.find()) {
      assertThat(parse(svg.group()).getDocumentElement().getTagName()).isEqualTo("svg");
    }
  }

  @Test
  void a_name_written_from_right_to_left_turns_nothing_around_it() {
    String hebrew = "\u05d0\u05d1\u05d2";
    String html =
        EspPreview.html(
            PreviewSamples.expectation(
                hebrew,
                hebrew,
                Scenario.userDriven(),
                EspSettings.showProgress().customMessage(hebrew).build(),
                PreviewSamples.app(hebrew, AppType.WIN32, Assignment.toAllDevices())));
    String outside =
        html.replace("<bdi>" + hebrew + "</bdi>", "").replace("\u2068" + hebrew + "\u2069", "");

    assertThat(html).contains(hebrew);
    assertThat(outside).doesNotContain(hebrew);
  }

  @Test
  void a_long_message_is_cut_in_the_picture_and_whole_in_the_text() {
    String message = "word ".repeat(2_000) + "end";
    EspSettings settings = EspSettings.showProgress().customMessage(message).build();

    String html =
        EspPreview.html(PreviewSamples.expectation("P", "D", Scenario.userDriven(), settings));

    assertThat(html).contains("word …</text>").contains("word end</bdi></q>");
  }

  private static EspExpectation blocking(MobileApp... apps) {
    return PreviewSamples.expectation(
        "P",
        "D",
        Scenario.userDriven(),
        EspSettings.showProgress().blockDeviceUse(BlockDeviceUse.untilAllApps()).build(),
        apps);
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
