package io.github.autopilotesp.internal.engine;

/**
 * An aspect of one goal: what one change of a plan is about, and what a verdict is on.
 *
 * @param profile the position of the goal in {@link Goals#profiles()}
 * @param aspect the aspect
 */
public record GoalAspect(int profile, Aspect aspect) {}
