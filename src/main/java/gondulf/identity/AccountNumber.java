package gondulf.identity;

/// The number of an enrolment. Whoever enrols a website anew gets another one, and no number is
/// given twice: what was decided on one enrolment does nothing to a later one.
public record AccountNumber(long value) {}
