package io.github.autopilotesp.graph;

import io.github.autopilotesp.testkit.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Someone who works in the admin center while an apply runs: after any of its requests they may
 * change a profile, so that a change falls before a second look as well as between the look and the
 * write.
 */
final class SecondWriter {
  /**
   * A change to a profile of the set.
   *
   * @param after how many exchanges the journal had before
   * @param profileId the profile
   * @param mark what the change leaves behind: a description, or the id of a group
   * @param isAssignment whether it is an assignment
   */
  record Interference(int after, String profileId, String mark, boolean isAssignment) {}

  private final CampaignWorld world;
  private final Random random;
  private final double rate;
  private final List<Interference> interferences = new ArrayList<>();
  private int marks;
  private boolean active;
  private boolean writing;

  SecondWriter(CampaignWorld world, double rate) {
    this.world = world;
    this.random = new Random(world.random.nextLong());
    this.rate = rate;
    world.fake.journal().onExchange(this::maybeInterfere);
  }

  void begin() {
    active = true;
  }

  void end() {
    active = false;
  }

  List<Interference> interferences() {
    return interferences;
  }

  private void maybeInterfere(Exchange exchange) {
    if (!active || writing || DirectWriter.sent(exchange) || random.nextDouble() >= rate) {
      return;
    }
    writing = true;
    interfere();
    writing = false;
  }

  private void interfere() {
    List<String> outsiders = world.outsiders;
    List<String> insiders = List.copyOf(world.insiders);
    String mark = "interference " + marks++;
    int after = world.journal().size();
    int kind = random.nextInt(6);
    if (kind == 0 && !outsiders.isEmpty()) {
      world.direct.describe(outsiders.get(random.nextInt(outsiders.size())), mark);
    } else if (kind == 1 && !insiders.isEmpty()) {
      String id = insiders.get(random.nextInt(insiders.size()));
      world.direct.move(id, 1 + random.nextInt(world.customs().size()));
    } else if (kind == 2 && !insiders.isEmpty()) {
      String id = insiders.get(random.nextInt(insiders.size()));
      String group = world.fake.addGroup(mark);
      world.direct.assignOnly(id, group);
      note(new Interference(after, id, group, true));
    } else if (!insiders.isEmpty()) {
      String id = insiders.get(random.nextInt(insiders.size()));
      world.direct.describe(id, mark);
      note(new Interference(after, id, mark, false));
    }
  }

  /** Faults hit the second writer as well: what counts is what was stored. */
  private void note(Interference interference) {
    if (world.journal().get(interference.after()).stored()) {
      interferences.add(interference);
    }
  }
}
