/**
 * Plans: compares a desired {@link io.github.autopilotesp.profile.EspProfileSet} with the profiles
 * of a tenant and lists the changes. Planning is pure: it neither reads from a tenant nor writes to
 * one. Start at {@link io.github.autopilotesp.plan.EspPlan} or, with a tenant to connect to, at
 * {@code EspReconciler} in {@code reconcile}, which plans and applies. {@link
 * io.github.autopilotesp.plan.TenantPage} shows a tenant's profiles in the same terms as a plan.
 *
 * <p>Values are immutable.
 */
@NullMarked
package io.github.autopilotesp.plan;

import org.jspecify.annotations.NullMarked;
