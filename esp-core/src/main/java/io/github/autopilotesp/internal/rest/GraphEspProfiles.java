package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.ProfileOrder;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the ESP profiles, each with all its assignments. */
final class GraphEspProfiles implements EspProfiles {
  private static final String ASSIGNMENTS = "assignments";
  private static final String MORE_ASSIGNMENTS = ASSIGNMENTS + "@odata.nextLink";

  private final Supplier<Reads> begin;

  GraphEspProfiles(Supplier<Reads> begin) {
    this.begin = begin;
  }

  @Override
  public List<StoredProfile> list() {
    return listing().profiles();
  }

  @Override
  public ProfileListing listing() {
    Reads reads = begin.get();
    GraphCall call = ProfileCalls.list();
    List<WireObject> configurations = reads.items(call);
    return ProfileListing.of(
        profiles(call, configurations, reads).sorted(ProfileOrder.HIGHEST_FIRST).toList(),
        configurations.stream().flatMap(wire -> wire.string("id").stream()).toList());
  }

  @Override
  public Optional<StoredProfile> find(ProfileId id) {
    Objects.requireNonNull(id, "id");
    Reads reads = begin.get();
    GraphCall call = ProfileCalls.read(id);
    return reads
        .find(call)
        .map(wire -> Reads.about(id.value(), wire, call))
        .flatMap(wire -> profiles(call, List.of(wire), reads).findFirst());
  }

  /**
   * The ESP profiles among configurations. The service was seen to leave out assignments that it
   * was asked to expand; these are requested again, and a profile that is gone by then is left out.
   */
  private static Stream<StoredProfile> profiles(
      GraphCall call, List<WireObject> configurations, Reads reads) {
    List<WireObject> profiles =
        configurations.stream().filter(GraphProfiles::isEspProfile).toList();
    Iterator<Reads.Reply<WireObject>> replies =
        reads
            .ask(
                profiles.stream().filter(GraphEspProfiles::isIncomplete).toList(),
                profile -> ProfileCalls.assignments(read(call, profile).id()))
            .iterator();
    return profiles.stream()
        .flatMap(
            profile ->
                isIncomplete(profile)
                    ? completed(replies.next(), reads).stream()
                    : Stream.of(profile))
        .map(wire -> read(call, wire));
  }

  private static StoredProfile read(GraphCall call, WireObject wire) {
    return Reads.read(call, wire, GraphProfiles::read);
  }

  private static boolean isIncomplete(WireObject profile) {
    return !profile.has(ASSIGNMENTS) || profile.has(MORE_ASSIGNMENTS);
  }

  private static Optional<WireObject> completed(Reads.Reply<WireObject> reply, Reads reads) {
    return reply
        .result()
        .ifFound()
        .map(firstPage -> with(reply.about(), reads.items(reply.call(), firstPage)));
  }

  private static WireObject with(WireObject profile, List<WireObject> assignments) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(profile.properties());
    properties.remove(MORE_ASSIGNMENTS);
    properties.put(ASSIGNMENTS, assignments.stream().map(WireObject::properties).toList());
    return WireObject.of(properties);
  }
}
