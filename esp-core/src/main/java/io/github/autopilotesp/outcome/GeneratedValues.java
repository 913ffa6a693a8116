package io.github.autopilotesp.outcome;

import org.immutables.value.Value;

/**
 * Makes Immutables generate the implementations of this package's abstract values. They are
 * package-private, hidden behind the hand-written types, and so is the annotation.
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
