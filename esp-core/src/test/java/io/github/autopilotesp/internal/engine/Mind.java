package io.github.autopilotesp.internal.engine;

/** What decides and believes; a mutant puts another in its place. */
interface Mind {
  Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence);

  Decision next(Goals goals, Beliefs beliefs);

  Mind REAL =
      new Mind() {
        @Override
        public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
          return Fold.after(goals, beliefs, evidence);
        }

        @Override
        public Decision next(Goals goals, Beliefs beliefs) {
          return Decide.next(goals, beliefs);
        }
      };
}
