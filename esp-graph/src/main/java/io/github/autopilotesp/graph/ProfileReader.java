package io.github.autopilotesp.graph;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.ProfileOrder;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads ESP profiles, each with all its assignments. */
final class ProfileReader {
  private static final String ASSIGNMENTS = "assignments";
  private static final String MORE_ASSIGNMENTS = ASSIGNMENTS + "@odata.nextLink";

  private final GraphSender sender;
  private final GraphPages pages;

  ProfileReader(GraphSender sender, GraphPages pages) {
    this.sender = sender;
    this.pages = pages;
  }

  /** The profiles, and the tenant that the configurations beside them name. */
  ProfileListing listing(Deadline deadline) {
    GraphCall call = ProfileCalls.list();
    List<WireObject> configurations = pages.all(call, deadline);
    List<WireObject> profiles =
        configurations.stream().filter(GraphProfiles::isEspProfile).toList();
    return ProfileListing.of(
        complete(call, profiles, deadline).stream()
            .map(wire -> read(call, wire))
            .sorted(ProfileOrder.HIGHEST_FIRST)
            .toList(),
        configurations.stream().flatMap(wire -> wire.string("id").stream()).toList());
  }

  Optional<StoredProfile> find(ProfileId id, Deadline deadline) {
    GraphCall call = ProfileCalls.read(id);
    return sender
        .deliver(call, deadline)
        .ifFound()
        .map(answer -> CatalogReader.about(id.value(), answer.object(call), call))
        .flatMap(wire -> profile(call, wire, deadline));
  }

  /** The ESP profile in the answer to a read, with assignments that the answer left out. */
  Optional<StoredProfile> profile(GraphCall call, WireObject wire, Deadline deadline) {
    return GraphProfiles.isEspProfile(wire)
        ? complete(call, List.of(wire), deadline).stream().findFirst().map(it -> read(call, it))
        : Optional.empty();
  }

  /** A profile as an answer has it. */
  static StoredProfile read(GraphCall call, WireObject wire) {
    return CatalogReader.read(call, wire, GraphProfiles::read);
  }

  /**
   * Adds the assignments that the service left out although it was asked for them. A profile that
   * is gone by then is left out.
   */
  private List<WireObject> complete(GraphCall call, List<WireObject> profiles, Deadline deadline) {
    List<GraphCall> missing = new ArrayList<>();
    for (WireObject profile : profiles) {
      if (isIncomplete(profile)) {
        missing.add(ProfileCalls.assignments(read(call, profile).id()));
      }
    }
    List<GraphResult> firstPages = sender.sendAll(missing, deadline);
    List<WireObject> complete = new ArrayList<>();
    int next = 0;
    for (WireObject profile : profiles) {
      if (isIncomplete(profile)) {
        GraphCall assignments = missing.get(next);
        firstPages
            .get(next)
            .ifFound()
            .map(firstPage -> with(profile, pages.all(assignments, firstPage, deadline)))
            .ifPresent(complete::add);
        next++;
      } else {
        complete.add(profile);
      }
    }
    return complete;
  }

  private static boolean isIncomplete(WireObject profile) {
    return !profile.has(ASSIGNMENTS) || profile.has(MORE_ASSIGNMENTS);
  }

  private static WireObject with(WireObject profile, List<WireObject> assignments) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(profile.properties());
    properties.remove(MORE_ASSIGNMENTS);
    properties.put(ASSIGNMENTS, assignments.stream().map(WireObject::properties).toList());
    return WireObject.of(properties);
  }
}
