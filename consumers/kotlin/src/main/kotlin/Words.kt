import io.github.autopilotesp.profile.AssignmentTarget
import io.github.autopilotesp.plan.Change
import io.github.autopilotesp.tenant.OperationOutcome

/** No `else`: the compiler knows all kinds, and finds a new one. */
fun words(change: Change): String = when (change) {
    is Change.Create -> "create"
    is Change.Update -> "update"
    is Change.Assign -> "assign"
    is Change.Reorder -> "order"
    is Change.Delete -> "delete"
}

fun words(outcome: OperationOutcome): String = when (outcome) {
    is OperationOutcome.Done -> "done"
    is OperationOutcome.Refused -> "refused"
    is OperationOutcome.NotCarriedOut -> "not carried out"
    is OperationOutcome.Unknown -> "unknown"
}

fun words(target: AssignmentTarget): String = when (target) {
    is AssignmentTarget.AllDevices -> "all devices"
    is AssignmentTarget.AllUsers -> "all users"
    is AssignmentTarget.Group -> "a group"
    is AssignmentTarget.ExcludedGroup -> "not a group"
    is AssignmentTarget.Unrecognized -> "unknown"
}
