package io.github.autopilotesp.wire;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that was dropped or guessed when a file was converted to a profile document. An empty
 * report means that file and document are equivalent.
 *
 * <p>The report does not count values that only the service sets (ids of profiles and assignments,
 * versions, dates), OData annotations, and the credentials of the tool that wrote the file. Neither
 * credentials nor their property names ever appear in a report.
 *
 * @param file the file's name as given
 * @param losses in the order of the file's profiles; unmodifiable
 */
public record LossReport(String file, List<Loss> losses) implements JsonForm {
  /** The version of {@link #toJson()}. */
  public static final int VERSION = 1;

  /**
   * Creates the value.
   *
   * @param file the file's name as given
   * @param losses in the order of the file's profiles
   */
  public LossReport {
    Objects.requireNonNull(losses, "losses");
    Objects.requireNonNull(file, "file");
    losses = List.copyOf(losses);
  }

  /**
   * Returns whether nothing was dropped or guessed.
   *
   * @return true if file and document are equivalent
   */
  public boolean isEmpty() {
    return losses.isEmpty();
  }

  /**
   * Returns the losses of one kind.
   *
   * @param kind dropped or guessed
   * @return the losses, in the order of the report
   */
  public List<Loss> losses(Loss.Kind kind) {
    Objects.requireNonNull(kind, "kind");
    return losses.stream().filter(loss -> loss.kind() == kind).toList();
  }

  /**
   * Writes the report for a terminal.
   *
   * @return a line with counts, and two lines per loss, each with a line break
   */
  public String toText() {
    Page page = new Page(Medium.PLAIN).line("%s: %s", file, counts());
    for (Loss loss : losses) {
      page.line("  %s", Text.joined(" ", words(loss)));
      page.line("    %s", loss.message());
    }
    return page.print();
  }

  private List<Text> words(Loss loss) {
    List<Text> words = new ArrayList<>();
    words.add(Text.of("%s", kind(loss)));
    loss.profile().ifPresent(name -> words.add(Text.of("\"%s\"", name)));
    place(loss).forEach(words::add);
    loss.ruleId().ifPresent(rule -> words.add(Text.of("(%s)", rule)));
    return words;
  }

  /**
   * Writes the report for a pull request.
   *
   * @return a sentence with counts, and a table with one row per loss
   */
  public String toMarkdown() {
    Page page = new Page(Medium.MARKDOWN).line("**%s**: %s", file, counts());
    if (!losses.isEmpty()) {
      page.gap().line("| | profile | where | rule | what |").line("|---|---|---|---|---|");
    }
    for (Loss loss : losses) {
      page.line(
          "| %s | %s | %s | %s | %s |",
          kind(loss),
          loss.profile().orElse(""),
          Text.joined(" ", place(loss)),
          loss.ruleId().orElse(""),
          loss.message());
    }
    return page.print();
  }

  /**
   * Writes the report for programs.
   *
   * @return a JSON object with {@code version}, {@code file} and {@code losses}, over several lines
   */
  public String toJson() {
    return GraphJson.printPretty(WireObject.of(jsonForm())) + "\n";
  }

  @Override
  public Map<String, Object> jsonForm() {
    List<Object> forms = new ArrayList<>();
    for (Loss loss : losses) {
      Map<String, Object> form = new LinkedHashMap<>();
      form.put("kind", loss.kind().name());
      loss.profile().ifPresent(name -> form.put("profile", name));
      form.put("path", loss.path());
      loss.line().ifPresent(line -> form.put("line", line));
      loss.ruleId().ifPresent(rule -> form.put("ruleId", rule));
      form.put("message", loss.message());
      forms.add(form);
    }
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("version", VERSION);
    form.put("file", file);
    form.put("losses", forms);
    return form;
  }

  private Text counts() {
    return losses.isEmpty()
        ? Text.of("nothing dropped, nothing guessed")
        : Text.of(
            "%s dropped, %s guessed",
            losses(Loss.Kind.DROPPED).size(), losses(Loss.Kind.GUESSED).size());
  }

  private static String kind(Loss loss) {
    return loss.kind().name().toLowerCase(Locale.ROOT);
  }

  private List<Text> place(Loss loss) {
    List<Text> place = new ArrayList<>();
    loss.line().ifPresent(line -> place.add(Text.of("%s:%s", file, line)));
    if (!loss.path().isEmpty()) {
      place.add(Text.of("%s", loss.path()));
    }
    return place;
  }
}
