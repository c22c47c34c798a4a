/// What can be done with a schema.
extension Schema {
    /// The same schema moved to a state by the person's hand; what it was before stays in its history.
    package func moved(to state: SchemaState, at now: Moment, because why: String = "") -> Schema {
        var moved = self
        if moved.states.isEmpty { moved.states = [StateChange(at: header.created, state: self.state)] }
        moved.state = state
        moved.states.append(StateChange(at: now, state: state, text: why))
        moved.header.edited = now
        return moved
    }
}
