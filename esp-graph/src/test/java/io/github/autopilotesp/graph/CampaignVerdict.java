package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.autopilotesp.graph.FaultCampaign.Attempt;
import io.github.autopilotesp.graph.SecondWriter.Interference;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.reconcile.ApplyReport;
import io.github.autopilotesp.reconcile.ChangeOutcome.Status;
import io.github.autopilotesp.testkit.Exchange;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges a run by what the service holds and by the journal, not by what the library says. */
final class CampaignVerdict {
  private final CampaignWorld world;
  private final List<Interference> interferences;
  private final List<Attempt> attempts;
  private int reported;
  private int leftAlone;

  CampaignVerdict(CampaignWorld world, List<Interference> interferences, List<Attempt> attempts) {
    this.world = world;
    this.interferences = interferences;
    this.attempts = attempts;
  }

  void check() {
    noNameTwice();
    theTenantIsAsDesired();
    outsidersWereNotTouched();
    whatWasForeignAndVisibleWasNotOverwritten();
  }

  /** How many foreign changes fell after the second look, were overwritten, and were reported. */
  int reported() {
    return reported;
  }

  /** How many foreign changes an attempt left alone. */
  int leftAlone() {
    return leftAlone;
  }

  private void noNameTwice() {
    assertThat(world.customs().values().stream().map(item -> item.path("displayName").asText()))
        .doesNotHaveDuplicates();
  }

  private void theTenantIsAsDesired() {
    Map<String, JsonNode> customs = world.customs();
    for (DesiredProfile entry : world.desired.entries()) {
      JsonNode stored =
          entry.isDefault()
              ? GraphFixture.json(
                  world
                      .fake
                      .find(
                          TenantCollection.ENROLLMENT_CONFIGURATIONS, world.fake.defaultProfileId())
                      .orElseThrow())
              : customs.values().stream()
                  .filter(item -> named(item, entry.profile().displayName()))
                  .findFirst()
                  .orElseThrow();
      EspProfile profile = GraphProfiles.readContent(GraphJson.parse(stored.toString()));
      assertThat(profile.settings()).isEqualTo(entry.profile().settings());
      assertThat(profile.description()).isEqualTo(entry.profile().description());
      if (!entry.isDefault()) {
        assertThat(new HashSet<>(profile.assignments()))
            .isEqualTo(new HashSet<>(entry.profile().assignments()));
      }
      entry
          .renamedFrom()
          .ifPresent(former -> assertThat(customs.values()).noneMatch(item -> named(item, former)));
    }
    world.insiders.forEach(
        id ->
            assertThat(customs.get(id).path(CampaignWorld.UNKNOWN_PROPERTY).toString())
                .as("an unknown property survives")
                .isEqualTo("{\"kept\":true}"));
    List<String> wanted =
        world.desired.entries().stream()
            .filter(entry -> entry.order().isPresent() && !entry.isDefault())
            .sorted(Comparator.comparingInt(entry -> entry.order().getAsInt()))
            .map(entry -> entry.profile().displayName())
            .toList();
    assertThat(customs.values().stream().map(item -> item.path("displayName").asText()))
        .filteredOn(wanted::contains)
        .isEqualTo(wanted);
  }

  private void outsidersWereNotTouched() {
    for (Exchange exchange : world.journal()) {
      if (exchange.isWrite() && !DirectWriter.sent(exchange)) {
        assertThat(world.outsiders)
            .as("%s", exchange)
            .noneMatch(id -> exchange.path().contains(id));
      }
    }
    List<String> order = new ArrayList<>(world.customs().keySet());
    order.retainAll(world.outsiders);
    assertThat(order).isEqualTo(world.outsiders);
  }

  private void whatWasForeignAndVisibleWasNotOverwritten() {
    List<Exchange> journal = world.journal();
    for (Attempt attempt : attempts) {
      Map<String, Interference> standing = new HashMap<>();
      Set<String> seenByPlan = new HashSet<>();
      Set<String> seenLast = new HashSet<>();
      for (int i = 0; i < attempt.end(); i++) {
        Exchange exchange = journal.get(i);
        interferenceAt(exchange, i).ifPresent(one -> standing.put(key(one), one));
        if (DirectWriter.sent(exchange)) {
          continue;
        }
        if (i >= attempt.begin() && wasRead(exchange)) {
          String body = body(exchange);
          for (Interference one : interferences) {
            if (body.contains(one.profileId()) && tells(exchange, body, one)) {
              if (marks(body, one)) {
                seenLast.add(one.mark());
              } else {
                seenLast.remove(one.mark());
              }
            }
          }
          if (i < attempt.planned()) {
            seenByPlan.clear();
            seenByPlan.addAll(seenLast);
          }
        }
        if (exchange.stored()) {
          overwritten(exchange, standing)
              .ifPresent(
                  one -> {
                    standing.remove(key(one));
                    judge(one, exchange, attempt, seenByPlan, seenLast);
                  });
        }
      }
      leftAlone += attempt.report().map(report -> report.with(Status.CONFLICT).size()).orElse(0);
    }
  }

  private void judge(
      Interference one,
      Exchange exchange,
      Attempt attempt,
      Set<String> seenByPlan,
      Set<String> seenLast) {
    boolean inThisAttempt = exchange.number() > attempt.begin();
    if (!inThisAttempt || seenByPlan.contains(one.mark())) {
      return;
    }
    assertThat(seenLast)
        .as("%s was visible at the last look and overwritten by %s", one, exchange)
        .doesNotContain(one.mark());
    if (one.isAssignment() || attempt.report().isEmpty()) {
      return;
    }
    ApplyReport report = attempt.report().get();
    boolean versionWasSeen =
        report.unconfirmed().isEmpty()
            && report.with(Status.UNKNOWN).isEmpty()
            && (isAnswered(exchange, report) || isOnlyWrite(attempt, one.profileId()));
    boolean isReported =
        Stream.concat(report.foreignChanges().stream(), report.possiblyOverwritten().stream())
            .anyMatch(change -> change.lastSeen().id().value().equals(one.profileId()));
    assertThat(isReported || !versionWasSeen)
        .as("%s fell after the last look, and the report does not say so: %s", one, report.toText())
        .isTrue();
    reported += isReported ? 1 : 0;
  }

  /** Whether the answer has told the version that the update made. */
  private static boolean isAnswered(Exchange update, ApplyReport report) {
    return update.fault().isEmpty()
        && update.response().filter(answer -> answer.status() == 200).isPresent()
        && report.outcomes().stream().noneMatch(outcome -> outcome.detail().contains("lost"));
  }

  /**
   * Whether the version can have risen by one own write only. An assignment, a move or a deletion
   * may raise it too, so that somebody else's change between them cannot be told from it.
   */
  private boolean isOnlyWrite(Attempt attempt, String profileId) {
    return world.journal().subList(attempt.planned(), attempt.end()).stream()
            .filter(exchange -> exchange.isWrite() && !DirectWriter.sent(exchange))
            .filter(
                exchange ->
                    exchange.path().contains(profileId)
                        || exchange.path().endsWith("/setPriority")
                        || exchange.request().method().equals("DELETE"))
            .count()
        == 1;
  }

  private Optional<Interference> interferenceAt(Exchange exchange, int index) {
    return interferences.stream()
        .filter(one -> one.after() == index && DirectWriter.sent(exchange))
        .findFirst();
  }

  private static Optional<Interference> overwritten(
      Exchange exchange, Map<String, Interference> standing) {
    return standing.values().stream()
        .filter(one -> exchange.path().contains(one.profileId()))
        .filter(
            one ->
                one.isAssignment()
                    ? exchange.path().endsWith("/assign")
                    : exchange.request().method().equals("PATCH"))
        .filter(one -> !String.valueOf(exchange.request().body()).contains(one.mark()))
        .findFirst();
  }

  private static boolean wasRead(Exchange exchange) {
    return exchange.request().method().equals("GET")
        && exchange.response().isPresent()
        && exchange.response().get().isSuccess();
  }

  /** Assignments can be read apart from the profile, and a profile without them. */
  private static boolean tells(Exchange read, String body, Interference one) {
    boolean apart = read.path().endsWith("/assignments");
    return one.isAssignment() ? apart || body.contains("\"assignments\"") : !apart;
  }

  private static String body(Exchange exchange) {
    return exchange.response().map(GraphResponse::body).map(String::valueOf).orElse("");
  }

  private static boolean marks(String body, Interference one) {
    return one.isAssignment() ? body.contains(one.mark()) : body.contains("\"" + one.mark() + "\"");
  }

  private static String key(Interference one) {
    return one.profileId() + one.isAssignment();
  }

  private static boolean named(JsonNode item, String name) {
    return item.path("displayName").asText().equals(name);
  }
}
