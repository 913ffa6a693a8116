package io.github.autopilotesp.testkit.assertions;

import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.testkit.Exchange;
import io.github.autopilotesp.testkit.Journal;
import io.github.autopilotesp.testkit.internal.JournalText;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;

/** Assertions about the requests to a fake; a failure shows the journal. */
public final class JournalAssert extends AbstractAssert<JournalAssert, Journal> {
  JournalAssert(Journal actual) {
    super(actual, JournalAssert.class);
  }

  /**
   * Checks that a request was received at least once.
   *
   * @param method the HTTP method
   * @param path one or more whole segments of the path, such as {@code /assign}
   * @return this assertion
   */
  public JournalAssert received(String method, String path) {
    Objects.requireNonNull(method, "method");
    isNotNull();
    return require(!actual.to(method, path).isEmpty(), "Expected " + method + " " + path);
  }

  /**
   * Checks how often a request was received.
   *
   * @param times the exact number; 0 for never
   * @param method the HTTP method
   * @param path one or more whole segments of the path, such as {@code /assign}
   * @return this assertion
   */
  public JournalAssert received(int times, String method, String path) {
    Objects.requireNonNull(method, "method");
    isNotNull();
    int found = actual.to(method, path).size();
    return require(
        found == times, "Expected " + method + " " + path + " " + times + " times, not " + found);
  }

  /**
   * Checks that there were no writes.
   *
   * @return this assertion
   */
  public JournalAssert hasNoWrites() {
    return hasWrites();
  }

  /**
   * Checks the methods of all writes, in order, regardless of their outcomes.
   *
   * @param methods such as {@code "POST", "POST", "DELETE"}
   * @return this assertion
   */
  public JournalAssert hasWrites(String... methods) {
    Objects.requireNonNull(methods, "methods");
    isNotNull();
    List<String> found =
        actual.writes().stream().map(exchange -> exchange.request().method()).toList();
    return require(
        found.equals(List.of(methods)),
        "Expected the writes " + List.of(methods) + ", not " + found);
  }

  /**
   * Checks that no request was refused or hit a fault.
   *
   * @return this assertion
   */
  public JournalAssert hasNoFailures() {
    isNotNull();
    return require(
        actual.all().stream().allMatch(JournalAssert::succeeded), "Expected no failed request");
  }

  private static boolean succeeded(Exchange exchange) {
    return exchange.response().filter(response -> response.isSuccess()).isPresent();
  }

  private JournalAssert require(boolean holds, String expectation) {
    if (!holds) {
      failWithMessage("%s; %s", VisibleText.of(expectation), JournalText.of(actual));
    }
    return this;
  }
}
