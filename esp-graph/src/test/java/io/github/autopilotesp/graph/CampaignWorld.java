package io.github.autopilotesp.graph;

import com.azure.core.credential.AccessToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.testkit.Exchange;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.Faults;
import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.testkit.VirtualTime;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import reactor.core.publisher.Mono;

/** A random tenant and a random set for it; a seed gives the same world again. */
final class CampaignWorld implements AutoCloseable {
  /** A property that no client knows, on profiles of the set that the tenant has already. */
  static final String UNKNOWN_PROPERTY = "propertyOfTomorrow";

  static final Duration SETTLE_TIME = Duration.ofSeconds(30);

  final Random random;
  final VirtualTime time = VirtualTime.create();
  final FakeTenant fake;
  final FakeGraphServer server;
  final DirectWriter direct;
  final EspProfileSet desired;

  /** The profiles outside the set, by id, highest first. */
  final List<String> outsiders = new ArrayList<>();

  /** Those of the set that the tenant had from the beginning, by id. */
  final Set<String> insiders = new TreeSet<>();

  private int tokens;

  CampaignWorld(long seed) {
    random = new Random(seed);
    Duration lag = random.nextBoolean() ? Duration.ofSeconds(random.nextInt(8)) : Duration.ZERO;
    fake =
        FakeTenant.builder().time(time).seed(seed).habits(habits(random).withReadLag(lag)).build();
    server = FakeGraphServer.start(fake);
    direct = new DirectWriter(fake);
    CampaignProfiles profiles = new CampaignProfiles(random, fake);
    List<DesiredProfile> entries = new ArrayList<>();
    List<EspProfile> seeds = new ArrayList<>();
    boolean ordered = random.nextInt(3) > 0;
    int size = 1 + random.nextInt(5);
    for (int i = 0; i < size; i++) {
      EspProfile wanted = profiles.any("Set " + i);
      DesiredProfile entry = DesiredProfile.of(wanted);
      int state = random.nextInt(5);
      if (state == 1) {
        seeds.add(wanted);
      } else if (state == 2) {
        seeds.add(profiles.any("Set " + i));
      } else if (state == 3) {
        seeds.add(profiles.any("Former " + i));
        entry = entry.renamedFrom("Former " + i);
      }
      entries.add(ordered ? entry.ordered(i) : entry);
    }
    if (random.nextInt(4) == 0) {
      entries.add(DesiredProfile.ofDefault(profiles.any("Default")));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      seeds.add(profiles.any("Outside " + i));
    }
    Collections.shuffle(entries, random);
    Collections.shuffle(seeds, random);
    desired = EspProfileSet.of(entries);
    for (EspProfile profile : seeds) {
      plant(profile);
    }
    time.advance(lag);
  }

  private void plant(EspProfile profile) {
    String id = direct.create(profile).orElseThrow();
    if (profile.displayName().startsWith("Outside")) {
      outsiders.add(id);
    } else {
      insiders.add(id);
      direct.set(id, UNKNOWN_PROPERTY, "{\"kept\": true}");
    }
  }

  private static Habits habits(Random random) {
    Habits habits = Habits.realistic().lenientFor("windows10EnrollmentCompletionPageConfiguration");
    for (Habit habit :
        List.of(
            Habit.PATCH_ANSWERS_204,
            Habit.REORDER_BUMPS_VERSIONS,
            Habit.DEFAULT_PROFILE_ASSIGNED_TO_ALL_DEVICES,
            Habit.EXPAND_IGNORED_ON_COLLECTION)) {
      habits = random.nextInt(4) == 0 ? habits.with(habit) : habits;
    }
    return habits;
  }

  /** Everything that may go wrong with a request, at a rate of its own. */
  void letThingsGoWrong() {
    double rate = random.nextDouble() * 0.06;
    Faults faults = fake.faults();
    faults.atRate(rate, random.nextLong()).respond(504).afterStoring();
    faults.atRate(rate, random.nextLong()).cutConnection().afterStoring();
    faults.atRate(rate, random.nextLong()).cutConnection();
    faults.atRate(rate, random.nextLong()).truncateBody();
    faults.atRate(rate / 2, random.nextLong()).malformBody();
    faults.atRate(rate, random.nextLong()).respond(503);
    faults.atRate(rate, random.nextLong()).respond(500).afterStoring();
    faults.atRate(rate, random.nextLong()).respond(429).retryAfter(Duration.ofSeconds(2));
    faults.atRate(rate, random.nextLong()).respond(429);
    faults.atRate(rate / 2, random.nextLong()).expireToken();
  }

  /** As long as a next run has to wait after one that died. */
  void settle() {
    time.advance(SETTLE_TIME);
  }

  GraphIntuneTenant open() {
    return GraphIntuneTenant.builder()
        .credential(request -> Mono.fromSupplier(this::token))
        .endpoint(server.baseUrl())
        .clock(time)
        .sleeper(time)
        .random(() -> 1.0)
        .build();
  }

  /** Never the same token twice: one that a fault ended stays ended. */
  private AccessToken token() {
    return new AccessToken("token-" + tokens++, OffsetDateTime.now(ZoneOffset.UTC).plusHours(1));
  }

  /** The tenant's custom ESP profiles as the service holds them, highest first, by id. */
  Map<String, JsonNode> customs() {
    Map<String, JsonNode> customs = new LinkedHashMap<>();
    fake.all(TenantCollection.ENROLLMENT_CONFIGURATIONS).stream()
        .map(GraphFixture::json)
        .filter(
            item ->
                item.path("id")
                    .asText()
                    .endsWith("_Windows10EnrollmentCompletionPageConfiguration"))
        .sorted(Comparator.comparingInt(item -> item.path("priority").asInt()))
        .forEach(item -> customs.put(item.path("id").asText(), item));
    return customs;
  }

  List<Exchange> journal() {
    return fake.journal().all();
  }

  @Override
  public void close() {
    server.close();
  }
}
