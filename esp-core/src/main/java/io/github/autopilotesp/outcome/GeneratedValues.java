package io.github.autopilotesp.outcome;

import org.immutables.value.Value;

/**
 * Has Immutables write the implementations of the abstract values of this package. They are
 * package-private and stay behind the hand-written types, and so does the annotation.
 */
@Value.Include(EnrollmentRecord.class)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    typeInnerBuilder = "GeneratedBuilder",
    builder = "new",
    jdkOnly = true,
    jdk9Collections = true,
    defaults = @Value.Immutable(copy = false))
interface GeneratedValues {}
