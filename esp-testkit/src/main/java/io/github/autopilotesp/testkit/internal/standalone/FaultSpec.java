package io.github.autopilotesp.testkit.internal.standalone;

import io.github.autopilotesp.testkit.FaultRule;
import io.github.autopilotesp.testkit.Faults;
import io.github.autopilotesp.testkit.Throttle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses {@code --faults}; {@link Options#USAGE} has the grammar. */
final class FaultSpec {
  private static final Pattern RULE =
      Pattern.compile(
          "(?:(?<method>GET|POST|PATCH|DELETE)? ?(?<path>/[^=]*)?=)?"
              + "(?<effect>[2-5]\\d\\d|cut|truncated|malformed|expired|slow:\\d{1,9})"
              + "(?<stored>\\+stored)?"
              + "(?:\\+retry:(?<retry>\\d{1,9}))?"
              + "(?:\\*(?<times>[1-9]\\d{0,8}))?"
              + "(?:@(?<rate>0(?:\\.\\d+)?|1(?:\\.0+)?))?");
  private static final Pattern THROTTLE =
      Pattern.compile("throttle:([1-9]\\d{0,8})/(\\d{1,9}(?:\\.\\d+)?)");

  private final List<Consumer<Faults>> rules;

  private FaultSpec(List<Consumer<Faults>> rules) {
    this.rules = rules;
  }

  static FaultSpec parse(String spec) throws UsageException {
    List<Consumer<Faults>> rules = new ArrayList<>();
    for (String rule : spec.split(",", -1)) {
      if (!rule.isBlank()) {
        rules.add(rule(rule.strip()));
      }
    }
    return new FaultSpec(rules);
  }

  void applyTo(Faults faults) {
    rules.forEach(rule -> rule.accept(faults));
  }

  private static Consumer<Faults> rule(String text) throws UsageException {
    Matcher throttle = THROTTLE.matcher(text);
    if (throttle.matches() && Double.parseDouble(throttle.group(2)) > 0) {
      Throttle limit =
          Throttle.tokenBucket(
              Integer.parseInt(throttle.group(1)), Double.parseDouble(throttle.group(2)));
      return faults -> faults.throttle(limit);
    }
    Matcher rule = RULE.matcher(text);
    if (!rule.matches()) {
      throw new UsageException("not a fault: " + text);
    }
    return faults -> add(faults, rule);
  }

  private static void add(Faults faults, Matcher parsed) {
    String method = orElse(parsed.group("method"), "*");
    String path = orElse(parsed.group("path"), "");
    @Nullable String rate = parsed.group("rate");
    FaultRule rule =
        rate == null
            ? faults.onEvery(method, path)
            : faults.atRate(Double.parseDouble(rate), rate.hashCode(), method, path);
    @Nullable String times = parsed.group("times");
    if (times != null) {
      rule.times(Integer.parseInt(times));
    }
    if (parsed.group("stored") != null) {
      rule.afterStoring();
    }
    @Nullable String retry = parsed.group("retry");
    if (retry != null) {
      rule.retryAfter(Duration.ofSeconds(Long.parseLong(retry)));
    }
    effect(rule, orElse(parsed.group("effect"), ""));
  }

  private static void effect(FaultRule rule, String effect) {
    switch (effect) {
      case "cut" -> rule.cutConnection();
      case "truncated" -> rule.truncateBody();
      case "malformed" -> rule.malformBody();
      case "expired" -> rule.expireToken();
      default -> {
        if (effect.startsWith("slow:")) {
          rule.slowBody(Duration.ofMillis(Long.parseLong(effect.substring("slow:".length()))));
        } else {
          rule.respond(Integer.parseInt(effect));
        }
      }
    }
  }

  private static String orElse(@Nullable String text, String other) {
    return text == null ? other : text;
  }
}
