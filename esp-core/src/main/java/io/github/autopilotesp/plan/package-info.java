/**
 * Say what should be and see what would change: a desired {@link
 * io.github.autopilotesp.profile.EspProfileSet} against the profiles of a tenant. Planning is pure:
 * no tenant is asked, and nothing is written. Start at {@link io.github.autopilotesp.plan.EspPlan};
 * who has a tenant at hand starts at {@code EspReconciler} in {@code reconcile}, which plans and
 * applies. {@link io.github.autopilotesp.plan.TenantPage} shows what a tenant has in the words of a
 * plan.
 *
 * <p>Values are immutable.
 */
@NullMarked
package io.github.autopilotesp.plan;

import org.jspecify.annotations.NullMarked;
