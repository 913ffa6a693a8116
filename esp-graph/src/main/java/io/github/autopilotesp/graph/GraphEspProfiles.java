package io.github.autopilotesp.graph;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;
import java.util.Optional;

/** The ESP profiles, to be read. */
final class GraphEspProfiles implements EspProfiles {
  private final GraphSender sender;
  private final ProfileReader reader;

  GraphEspProfiles(GraphSender sender, ProfileReader reader) {
    this.sender = sender;
    this.reader = reader;
  }

  @Override
  public List<StoredProfile> list() {
    return listing().profiles();
  }

  @Override
  public ProfileListing listing() {
    return reader.listing(sender.deadline());
  }

  @Override
  public Optional<StoredProfile> find(ProfileId id) {
    return reader.find(id, sender.deadline());
  }
}
