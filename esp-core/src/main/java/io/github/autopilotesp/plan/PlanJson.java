package io.github.autopilotesp.plan;

import io.github.autopilotesp.SavedStateException;
import io.github.autopilotesp.document.DocumentException;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.document.SourceLocation;
import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.internal.saved.SavedJson;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.wire.GraphJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as JSON: its changes for other programs, and its input for the library. A plan is read
 * back by planning again from the input; the result must equal the file.
 */
final class PlanJson {
  private static final int FORMAT_VERSION = 1;
  private static final Pattern PROFILE = Pattern.compile("^profiles\\[(\\d+)]");

  private PlanJson() {}

  static String write(EspPlan plan) {
    Map<String, @Nullable Object> root = content(plan);
    root.put("digest", digest(plan));
    plan.input()
        .document()
        .ifPresent(
            document -> {
              root.put("places", places(plan.input(), document.locations()));
              root.put(
                  "placesByFile",
                  document.locationsByFile().stream()
                      .map(places -> places(plan.input(), places))
                      .toList());
            });
    return SavedJson.print(root);
  }

  /**
   * The SHA-256 of everything that is saved except the digest itself and the positions in a
   * document.
   */
  static String digest(EspPlan plan) {
    byte[] content = SavedJson.print(content(plan)).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static Map<String, @Nullable Object> content(EspPlan plan) {
    Map<String, @Nullable Object> root = SavedJson.start(FORMAT_VERSION);
    plan.tenantId().ifPresent(tenant -> root.put("tenant", tenant));
    root.put("summary", plan.summary());
    root.put("strict", plan.isStrict());
    root.put(
        "changes",
        plan.changes().stream().map(change -> change(change, plan.input().labels())).toList());
    root.put("unchanged", plan.unchanged());
    root.put("ranking", plan.ranking().stream().map(PlanJson::rank).toList());
    root.put("notStored", plan.notStored().stream().map(PlanJson::notStored).toList());
    root.put("unmanaged", plan.unmanaged().stream().map(PlanJson::unmanaged).toList());
    root.put("madeOf", input(plan.input()));
    return root;
  }

  /** Callers get a single type of failure, whatever is wrong with the text. */
  static EspPlan read(String json) {
    try {
      return parse(json);
    } catch (SavedStateException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new SavedStateException("This is not a saved plan: " + e.getMessage(), e);
    }
  }

  private static EspPlan parse(String json) {
    SavedJson root = SavedJson.parse("plan", json, FORMAT_VERSION);
    SavedJson madeOf = root.object("madeOf");
    ProfileDocument document = document(madeOf);
    EspPlan plan =
        Planner.plan(
            new PlanInput(
                desired(document, madeOf),
                root.optional("places", Map.class)
                    .map(
                        places ->
                            document.withLocations(
                                locations(root.object("places")),
                                root.objects("placesByFile").stream()
                                    .map(PlanJson::locations)
                                    .toList())),
                new ProfileListing(madeOf.profiles("seen"), root.optional("tenant", String.class)),
                options(madeOf.object("options")),
                Labels.of(madeOf.object("names").texts()),
                root.value("strict", Boolean.class)));
    if (!GraphJson.parseOwn(write(plan)).equals(GraphJson.parseOwn(json))) {
      throw new SavedStateException(
          "The saved plan does not have the digest of what it says: it was edited after it was"
              + " saved, or another version of the library saved it. Plan again.");
    }
    return plan;
  }

  private static ProfileDocument document(SavedJson madeOf) {
    try {
      return ProfileDocument.fromJson(GraphJson.print(madeOf.object("desired").wire()));
    } catch (DocumentException e) {
      throw new SavedStateException("The set in the saved plan cannot be read.", e);
    }
  }

  private static EspProfileSet desired(ProfileDocument document, SavedJson madeOf) {
    List<DesiredProfile> entries = new ArrayList<>();
    SavedJson byDefault = madeOf.object("byDefault");
    for (DesiredProfile entry : document.resolveOffline().entries()) {
      entries.add(
          entry.byDefault(
              byDefault.strings(Integer.toString(entries.size())).stream()
                  .flatMap(key -> ProfileKey.of(key).stream())
                  .collect(Collectors.toSet())));
    }
    return new EspProfileSet(entries);
  }

  /** Sorted, because the input order of the profiles does not matter. */
  private static List<Integer> sorted(EspProfileSet set) {
    return IntStream.range(0, set.entries().size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> set.entries().get(i).isDefault())
                .thenComparing(i -> set.entries().get(i).profile().displayName()))
        .toList();
  }

  private static Map<String, @Nullable Object> desired(PlanInput input, List<Integer> order) {
    List<DesiredProfile> entries = input.desired().entries();
    ProfileDocument set =
        ProfileDocument.of(new EspProfileSet(order.stream().map(entries::get).toList()));
    ProfileDocument document =
        input.document().map(it -> set.withRuleOverrides(it.ruleOverrides())).orElse(set);
    return GraphJson.parseOwn(document.toJson()).properties();
  }

  private static Map<String, @Nullable Object> byDefault(PlanInput input, List<Integer> order) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    for (int i = 0; i < order.size(); i++) {
      node.put(
          Integer.toString(i),
          input.desired().entries().get(order.get(i)).byDefault().stream()
              .sorted()
              .map(ProfileKey::key)
              .toList());
    }
    return node;
  }

  /** The positions in a document, by the paths that its profiles have in the saved plan. */
  private static Map<String, @Nullable Object> places(
      PlanInput input, Map<String, SourceLocation> locations) {
    List<Integer> order = sorted(input.desired());
    Map<String, @Nullable Object> node = new TreeMap<>();
    locations.forEach(
        (path, at) -> {
          Matcher profile = PROFILE.matcher(path);
          String saved =
              profile.find()
                  ? "profiles["
                      + order.indexOf(Integer.parseInt(profile.group(1)))
                      + "]"
                      + path.substring(profile.end())
                  : path;
          node.put(saved, List.of(at.file(), at.line(), at.column()));
        });
    return node;
  }

  private static Map<String, SourceLocation> locations(SavedJson places) {
    Map<String, SourceLocation> locations = new HashMap<>();
    for (String path : places.texts().keySet()) {
      List<String> at = places.strings(path);
      locations.put(
          path,
          new SourceLocation(at.get(0), Integer.parseInt(at.get(1)), Integer.parseInt(at.get(2))));
    }
    return locations;
  }

  private static Map<String, @Nullable Object> input(PlanInput input) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    List<Integer> order = sorted(input.desired());
    node.put("desired", desired(input, order));
    node.put("byDefault", byDefault(input, order));
    node.put("seen", SavedJson.profiles(input.seen().profiles()));
    node.put("options", options(input.options()));
    node.put("names", input.labels().namesById());
    return node;
  }

  private static Map<String, @Nullable Object> options(PlanOptions options) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    options.owner().ifPresent(owner -> node.put("owner", owner));
    node.put("pruneOwned", options.isPruningOwned());
    node.put("prune", options.pruned());
    if (options.isRestoring()) {
      node.put("restore", true);
    }
    if (options.isResolvingTwins()) {
      node.put("resolveTwins", true);
    }
    node.put("notStored", options.notStored().stream().map(PlanJson::notStored).toList());
    return node;
  }

  private static PlanOptions options(SavedJson node) {
    List<SettingNotStored> notStored = new ArrayList<>();
    for (SavedJson setting : node.objects("notStored")) {
      notStored.add(
          new SettingNotStored(
              setting.value("profile", String.class),
              setting.value("setting", String.class),
              setting.strings("asked"),
              setting.strings("cameBack")));
    }
    PlanOptions options = PlanOptions.none().knowingNotStored(notStored);
    options = node.optional("owner", String.class).map(options::ownedBy).orElse(options);
    options = options.prune(node.strings("prune").toArray(String[]::new));
    options = node.value("pruneOwned", Boolean.class) ? options.pruneOwned() : options;
    options = node.optional("restore", Boolean.class).orElse(false) ? options.restoring() : options;
    return node.optional("resolveTwins", Boolean.class).orElse(false)
        ? options.resolveTwins()
        : options;
  }

  private static Map<String, @Nullable Object> change(Change change, Labels labels) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    return change.match(
        create -> {
          node.put("kind", "create");
          node.put("profile", create.profile().displayName());
          node.put("settings", fields(create.fields(), labels));
          return node;
        },
        update -> {
          node.put("kind", "update");
          node.put("profile", update.current().displayName());
          node.put("id", update.current().id().value());
          node.put("settings", fields(update.fields(), labels));
          return node;
        },
        assign -> {
          node.put("kind", "assign");
          node.put("profile", assign.profileName());
          assign.current().ifPresent(current -> node.put("id", current.id().value()));
          node.put("remove", FieldWords.of(assign.difference().before(), labels));
          node.put("add", FieldWords.of(assign.difference().after(), labels));
          putOrigin(node, assign.difference());
          return node;
        },
        reorder -> {
          node.put("kind", "reorder");
          node.put("moves", reorder.moves().stream().map(PlanJson::move).toList());
          return node;
        },
        delete -> {
          node.put("kind", "delete");
          node.put("profile", delete.current().displayName());
          node.put("id", delete.current().id().value());
          return node;
        });
  }

  private static List<Object> fields(List<FieldChange> fields, Labels labels) {
    List<Object> nodes = new ArrayList<>();
    for (FieldChange field : fields) {
      Map<String, @Nullable Object> node = new LinkedHashMap<>();
      node.put("setting", field.setting());
      node.put("before", FieldWords.of(field.before(), labels));
      node.put("after", FieldWords.of(field.after(), labels));
      putOrigin(node, field);
      nodes.add(node);
    }
    return nodes;
  }

  private static void putOrigin(Map<String, @Nullable Object> node, FieldChange field) {
    if (field.byDefault()) {
      node.put("byDefault", true);
    }
  }

  private static Object unmanaged(Unmanaged left) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    node.put("profile", left.profileName());
    node.put("parts", left.parts().stream().sorted().map(ProfileKey::key).toList());
    return node;
  }

  private static Object move(Change.Move move) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    node.put("profile", move.profileName());
    node.put("priority", move.priority());
    return node;
  }

  private static Object rank(Rank rank) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    node.put("profile", rank.profileName());
    rank.id().ifPresent(id -> node.put("id", id.value()));
    rank.before().ifPresent(before -> node.put("before", before));
    rank.after().ifPresent(after -> node.put("after", after));
    node.put("inSet", rank.inSet());
    return node;
  }

  private static Object notStored(SettingNotStored setting) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    node.put("profile", setting.profileName());
    node.put("setting", setting.setting());
    node.put("asked", setting.asked());
    node.put("cameBack", setting.cameBack());
    return node;
  }
}
