package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.internal.engine.ModelService.Held;
import java.util.ArrayList;
import java.util.List;

/** What somebody else may do at any moment. */
final class Strangers {
  /**
   * One thing that somebody else does.
   *
   * @param label what it is, for people
   * @param after the service after it
   */
  record Act(String label, ModelService after) {}

  private Strangers() {}

  /** All that somebody may do who does not know what is wanted, or wants the same. */
  static List<Act> acts(Wanted wanted, ModelService service) {
    List<Act> acts = new ArrayList<>();
    for (Wanted.Entry entry : wanted.profiles()) {
      acts.add(act("creates " + entry.name(), service.create(entry.name() + "!", "")));
      acts.add(act("creates all of " + entry.name(), service.create(entry.content(), "")));
    }
    for (Held held : service.profiles()) {
      acts.add(act("changes " + held.id(), service.replace(held.saying(held.name() + "!"))));
      acts.add(act("assigns " + held.id(), service.replace(held.assignedTo("z!"))));
      acts.add(act("notes on " + held.id(), service.replace(held.noted("z"))));
      acts.add(act("renames " + held.id(), service.replace(renamed(held, "Y"))));
      for (Wanted.Entry entry : wanted.profiles()) {
        if (!held.name().equals(entry.name())) {
          String label = "renames " + held.id() + " to " + entry.name();
          acts.add(act(label, service.replace(renamed(held, entry.name()))));
        }
      }
      acts.add(act("deletes " + held.id(), service.delete(held.id())));
      int place = service.profiles().indexOf(held);
      int last = service.profiles().size() - 1;
      if (place > 0) {
        acts.add(act("moves " + held.id() + " up", service.move(held.id(), 1)));
      }
      if (place < last) {
        acts.add(act("moves " + held.id() + " down", service.move(held.id(), last + 1)));
      }
    }
    return acts;
  }

  private static Act act(String label, ModelService after) {
    return new Act("a stranger " + label, after);
  }

  private static Held renamed(Held held, String name) {
    return held.saying(name + held.content().substring(1) + "!");
  }
}
