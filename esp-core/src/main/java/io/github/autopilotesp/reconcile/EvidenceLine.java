package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.SavedStateException;
import io.github.autopilotesp.internal.engine.Evidence;
import io.github.autopilotesp.internal.engine.Write;
import io.github.autopilotesp.internal.saved.SavedJson;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantException.Details;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Evidence of an apply as lines of JSON, without text from the service. */
final class EvidenceLine {
  static final String WHAT = "piece of evidence";

  private static final int FORMAT_VERSION = 1;
  private static final String NO_MESSAGE = "The message was not recorded.";

  /** The evidence that is nothing but its kind. */
  private static final Map<String, Evidence> WITHOUT_DETAILS =
      Map.of(
          "waited", new Evidence.Waited(),
          "settled", new Evidence.Settled(),
          "aged", new Evidence.Aged(),
          "deadlinePassed", new Evidence.DeadlinePassed(),
          "cancelled", new Evidence.Cancelled());

  private EvidenceLine() {}

  // Writing

  /** The first line: the plan to apply. */
  static String begun(Instant at, EspPlan plan, Map<String, String> names) {
    Map<String, @Nullable Object> line = SavedJson.start(FORMAT_VERSION);
    line.put("at", at.toString());
    line.put("kind", "begun");
    line.put("names", names);
    line.put("plan", plan.jsonForm());
    return print(line);
  }

  static String of(Instant at, Evidence evidence) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("at", at.toString());
    if (evidence instanceof Evidence.Looked looked) {
      line.put("kind", "looked");
      line.put("profiles", SavedJson.profiles(looked.profiles()));
    } else if (evidence instanceof Evidence.LookFailed failed) {
      line.put("kind", "lookFailed");
      line.put("failure", failure(failed.failure()));
    } else if (evidence instanceof Evidence.Sent sent) {
      line.put("kind", "sent");
      line.put("writes", writes(sent.writes()));
    } else if (evidence instanceof Evidence.Answered answered) {
      line.put("kind", "answered");
      line.put("answers", answered.outcomes().stream().map(EvidenceLine::answer).toList());
    } else {
      WITHOUT_DETAILS.forEach(
          (kind, known) -> {
            if (known.equals(evidence)) {
              line.put("kind", kind);
            }
          });
    }
    return print(line);
  }

  private static String print(Map<String, @Nullable Object> line) {
    return GraphJson.print(WireObject.of(line));
  }

  static List<Object> writes(List<Write> writes) {
    List<Object> nodes = new ArrayList<>();
    for (Write write : writes) {
      Map<String, @Nullable Object> node = new LinkedHashMap<>();
      node.put("goal", BigInteger.valueOf(write.profile()));
      node.put("write", write.kind().name());
      node.put("operation", write.operation().describe());
      nodes.add(node);
    }
    return nodes;
  }

  private static Object answer(OperationOutcome outcome) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    if (outcome instanceof OperationOutcome.Done done) {
      node.put("outcome", "done");
      done.profile().ifPresent(profile -> node.put("profile", profile.wire().properties()));
      node.put("requestIds", done.requestIds());
    } else if (outcome instanceof OperationOutcome.Refused refused) {
      node.put("outcome", "refused");
      node.put("failure", failure(refused.reason()));
    } else if (outcome instanceof OperationOutcome.NotCarriedOut undone) {
      node.put("outcome", "notCarriedOut");
      node.put("failure", failure(undone.reason()));
      undone.retryAfter().ifPresent(wait -> node.put("retryAfter", wait.toString()));
    } else if (outcome instanceof OperationOutcome.Unknown unknown) {
      node.put("outcome", "unknown");
      node.put("failure", failure(unknown.reason()));
    }
    return node;
  }

  private static Object failure(TenantException failure) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    node.put("kind", failure.getClass().getSimpleName());
    failure.status().ifPresent(status -> node.put("status", status));
    failure.code().ifPresent(code -> node.put("code", code));
    failure.requestId().ifPresent(id -> node.put("requestId", id));
    return node;
  }

  // Reading

  /** Reads the first line. */
  static PlannedGoals begun(String text) {
    SavedJson line = SavedJson.parse(WHAT, text, FORMAT_VERSION);
    requireTime(line);
    if (!line.value("kind", String.class).equals("begun")) {
      throw new SavedStateException("The evidence of an apply starts with its plan.");
    }
    EspPlan plan = EspPlan.fromJson(GraphJson.print(line.object("plan").wire()));
    return PlannedGoals.of(plan, line.object("names").texts());
  }

  /**
   * Reads any other line.
   *
   * @param text the line
   * @param decided the writes that would be sent next
   * @param pending the writes sent but not answered
   */
  static Evidence of(String text, List<Write> decided, List<Write> pending) {
    SavedJson line = SavedJson.parse(WHAT, text);
    requireTime(line);
    String kind = line.value("kind", String.class);
    if (WITHOUT_DETAILS.containsKey(kind)) {
      return WITHOUT_DETAILS.get(kind);
    }
    return switch (kind) {
      case "looked" -> new Evidence.Looked(line.profiles("profiles"));
      case "lookFailed" ->
          new Evidence.LookFailed(failure(line.object("failure"), "list ESP profiles"));
      case "sent" -> sent(line, decided);
      case "answered" -> answered(line, pending);
      default ->
          throw new SavedStateException("The kind of evidence \"" + kind + "\" is not known.");
    };
  }

  private static void requireTime(SavedJson line) {
    try {
      Instant.parse(line.value("at", String.class));
    } catch (DateTimeParseException e) {
      throw new SavedStateException("\"at\" is not a timestamp.", e);
    }
  }

  /** The writes sent follow from the lines before: no line can make the engine send others. */
  private static Evidence sent(SavedJson line, List<Write> decided) {
    List<WireObject> said = line.objects("writes").stream().map(SavedJson::wire).toList();
    List<WireObject> expected = new ArrayList<>();
    for (Object node : writes(decided)) {
      expected.add(SavedJson.of(WHAT, (Map<?, ?>) node).wire());
    }
    if (decided.isEmpty() || !said.equals(expected)) {
      throw new SavedStateException(
          "After the lines before it, this version of the library would not have sent this.");
    }
    return new Evidence.Sent(decided);
  }

  private static Evidence answered(SavedJson line, List<Write> pending) {
    List<SavedJson> answers = line.objects("answers");
    if (pending.isEmpty() || answers.size() != pending.size()) {
      throw new SavedStateException(
          "There are " + answers.size() + " answers to " + pending.size() + " writes.");
    }
    List<OperationOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      outcomes.add(answer(answers.get(i), pending.get(i).operation()));
    }
    return new Evidence.Answered(outcomes);
  }

  private static OperationOutcome answer(SavedJson node, TenantOperation operation) {
    String outcome = node.value("outcome", String.class);
    return switch (outcome) {
      case "done" ->
          new OperationOutcome.Done(operation, profile(node), node.strings("requestIds"));
      case "refused" -> new OperationOutcome.Refused(operation, failure(node, operation));
      case "notCarriedOut" ->
          new OperationOutcome.NotCarriedOut(
              operation,
              failure(node, operation),
              node.optional("retryAfter", String.class).map(Duration::parse));
      case "unknown" ->
          new OperationOutcome.Unknown(
              operation,
              new TenantException.OutcomeUnknown(
                  NO_MESSAGE, details(node.object("failure"), operation.describe())));
      default -> throw new SavedStateException("The outcome \"" + outcome + "\" is not known.");
    };
  }

  /** The outcome of a write that was sent just before the evidence ends. */
  static OperationOutcome unanswered(Write write) {
    return new OperationOutcome.Unknown(
        write.operation(),
        new TenantException.OutcomeUnknown(
            "The evidence ends before the answer.", Details.of(write.operation().describe())));
  }

  private static Optional<StoredProfile> profile(SavedJson node) {
    return node.optional("profile", Map.class)
        .map(
            it -> {
              try {
                return GraphProfiles.read(node.object("profile").wire());
              } catch (GraphFormatException e) {
                throw new SavedStateException(
                    "The profile in an answer cannot be read: " + e.getMessage(), e);
              }
            });
  }

  private static TenantException failure(SavedJson answer, TenantOperation operation) {
    return failure(answer.object("failure"), operation.describe());
  }

  private static TenantException failure(SavedJson node, String operation) {
    Details details = details(node, operation);
    String kind = node.value("kind", String.class);
    return switch (kind) {
      case "NotFound" -> new TenantException.NotFound(NO_MESSAGE, details);
      case "Conflict" -> new TenantException.Conflict(NO_MESSAGE, details);
      case "Throttled" -> new TenantException.Throttled(NO_MESSAGE, Optional.empty(), details);
      case "Forbidden" -> new TenantException.Forbidden(NO_MESSAGE, List.of(), details);
      case "Unauthenticated" -> new TenantException.Unauthenticated(NO_MESSAGE, details);
      case "Rejected" -> new TenantException.Rejected(NO_MESSAGE, details);
      case "Unavailable" -> new TenantException.Unavailable(NO_MESSAGE, details);
      case "OutcomeUnknown" -> new TenantException.OutcomeUnknown(NO_MESSAGE, details);
      case "UnreadableAnswer" -> new TenantException.UnreadableAnswer(NO_MESSAGE, details);
      case "Interrupted" -> new TenantException.Interrupted(NO_MESSAGE, details);
      default -> throw new SavedStateException("The failure \"" + kind + "\" is not known.");
    };
  }

  private static Details details(SavedJson node, String operation) {
    Optional<BigInteger> status = node.optional("status", BigInteger.class);
    return new Details(
        operation,
        status.isPresent() ? OptionalInt.of(status.get().intValueExact()) : OptionalInt.empty(),
        node.optional("code", String.class),
        node.optional("requestId", String.class),
        Optional.empty());
  }
}
