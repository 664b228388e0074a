package gondulf.meter;

/// Counts what happens.
public interface Meter {

  void count(Event event);
}
