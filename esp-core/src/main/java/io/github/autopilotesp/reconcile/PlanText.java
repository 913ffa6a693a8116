package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.format.DocumentOverride;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan as text that one reads at a glance. */
final class PlanText {
  private final StringBuilder text = new StringBuilder();

  private PlanText() {}

  static String of(EspPlan plan) {
    PlanText result = new PlanText();
    result.line("ESP plan: " + summary(plan));
    plan.changes().forEach(result::change);
    if (shifts(plan)) {
      result.ranking(plan.ranking());
    }
    if (!plan.unchanged().isEmpty()) {
      result.line("");
      plan.unchanged().forEach(name -> result.line("= \"" + name + "\" stays as it is"));
    }
    if (!plan.notKept().isEmpty()) {
      result.line("");
      plan.notKept().forEach(result::notKept);
    }
    if (!plan.unmanaged().isEmpty()) {
      result.line("");
      plan.unmanaged().forEach(left -> result.line("? " + sentence(left)));
    }
    if (!plan.nothingToPrune().isEmpty()) {
      result.line("");
      plan.nothingToPrune().forEach(name -> result.line("! " + nothingToPrune(name)));
    }
    if (!plan.ruleOverrides().isEmpty()) {
      result.line("");
      plan.ruleOverrides().forEach(override -> result.line("! " + sentence(override)));
    }
    result.line("");
    plan.tenantId().ifPresent(tenant -> result.line("Tenant: " + tenant));
    result.line("Digest: " + plan.digest());
    return result.text.toString();
  }

  /** Whether any priority changes. */
  static boolean shifts(EspPlan plan) {
    return plan.ranking().stream().anyMatch(rank -> !rank.before().equals(rank.after()));
  }

  static String summary(EspPlan plan) {
    if (plan.isEmpty()) {
      return "nothing to do";
    }
    List<String> parts = new ArrayList<>();
    count(plan, Change.Create.class, "to create", parts);
    count(plan, Change.Update.class, "to update", parts);
    plan.changes().stream()
        .filter(Change.Reorder.class::isInstance)
        .map(Change.Reorder.class::cast)
        .forEach(reorder -> parts.add(reorder.moves().size() + " to move"));
    count(plan, Change.Assign.class, "to assign", parts);
    count(plan, Change.Delete.class, "TO DELETE", parts);
    return String.join(", ", parts);
  }

  private static void count(
      EspPlan plan, Class<? extends Change> kind, String what, List<String> parts) {
    long count = plan.changes().stream().filter(kind::isInstance).count();
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }

  private void change(Change change) {
    line("");
    if (change instanceof Change.Create create) {
      line("+ " + change.describe());
      create.fields().stream()
          .filter(field -> !field.setting().equals(ProfileFields.NAME))
          .forEach(this::field);
    } else if (change instanceof Change.Update update) {
      line("~ " + change.describe());
      update.fields().forEach(this::field);
    } else if (change instanceof Change.Assign assign) {
      line("~ " + change.describe() + origin(assign.difference()));
      elements(assign.difference());
    } else if (change instanceof Change.Reorder reorder) {
      line("~ " + change.describe());
      reorder
          .moves()
          .forEach(
              move -> line("    \"" + move.profileName() + "\" to priority " + move.priority()));
    } else if (change instanceof Change.Delete delete) {
      line("- " + change.describe() + " (" + delete.current().id() + ")");
    }
  }

  private void field(FieldChange field) {
    if (field.before().size() > 1 || field.after().size() > 1) {
      line("    " + field.setting() + ":" + origin(field));
      elements(field);
    } else if (field.before().isEmpty()) {
      line("    " + field.setting() + ": " + String.join("", field.after()) + origin(field));
    } else {
      line(
          "    "
              + field.setting()
              + ": "
              + field.before().get(0)
              + " -> "
              + (field.after().isEmpty() ? "(none)" : field.after().get(0))
              + origin(field));
    }
  }

  /** Says of what nobody wrote that it is the default. */
  static String origin(FieldChange field) {
    return field.byDefault() ? "  (default)" : "";
  }

  private void elements(FieldChange field) {
    field.before().forEach(value -> line("      - " + value));
    field.after().forEach(value -> line("      + " + value));
  }

  private void ranking(List<Rank> ranking) {
    line("");
    line("Priorities afterwards:");
    for (Rank rank : ranking) {
      String after = rank.after().isPresent() ? Integer.toString(rank.after().getAsInt()) : "-";
      String remarks = remarks(rank);
      line(
          String.format(Locale.ROOT, "  %3s  \"%s\"", after, rank.profileName())
              + (remarks.isEmpty() ? "" : "  (" + remarks + ")"));
    }
  }

  static String remarks(Rank rank) {
    List<String> remarks = new ArrayList<>();
    if (rank.after().isEmpty()) {
      remarks.add("deleted");
    } else if (rank.before().isEmpty()) {
      remarks.add("new");
    } else if (!rank.before().equals(rank.after())) {
      remarks.add("was " + rank.before().getAsInt());
    }
    if (!rank.inSet()) {
      remarks.add("not in the set");
    }
    return String.join(", ", remarks);
  }

  private void notKept(NotKept setting) {
    line("! " + sentence(setting));
  }

  static String sentence(NotKept setting) {
    return '"'
        + setting.profileName()
        + "\": the service does not keep "
        + setting.setting()
        + " = "
        + String.join(", ", setting.asked())
        + "; it stays "
        + String.join(", ", setting.cameBack());
  }

  static String sentence(Unmanaged left) {
    return '"' + left.profileName() + "\" is not managed in: " + left.inWords();
  }

  static String nothingToPrune(String name) {
    return '"' + name + "\" is to be pruned, and the tenant has no such custom profile";
  }

  static String sentence(DocumentOverride override) {
    return "Rule "
        + override.ruleId()
        + (override.level() == DocumentOverride.Level.SILENCE
            ? " is silenced"
            : " counts as " + override.level().name().toLowerCase(Locale.ROOT))
        + override.reason().map(reason -> ", because: " + reason).orElse(", without a reason");
  }

  private void line(String line) {
    text.append(VisibleText.of(line)).append('\n');
  }
}
