package gondulf.operation;

import gondulf.meter.Event;
import gondulf.meter.Meter;
import gondulf.store.DatabaseFigures;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.springframework.stereotype.Component;

/// From where what happens is watched, if anybody wants to know: else there are no instruments.
@Component
class Observatory implements Meter, AutoCloseable {

  private final Optional<Instruments> instruments;

  Observatory(ManagementProperties properties) {
    this.instruments = properties.isOn() ? Optional.of(new Instruments()) : Optional.empty();
  }

  boolean isOpen() {
    return instruments.isPresent();
  }

  @Override
  public void count(Event event) {
    instruments.ifPresent(each -> each.count(event));
  }

  Object timed(Object part) {
    return instruments.map(each -> each.timed(part)).orElse(part);
  }

  ObjIntConsumer<String> begin() {
    return instruments.map(Instruments::begin).orElse((_, _) -> {});
  }

  void watch(DatabaseFigures figures) {
    instruments.ifPresent(each -> each.watch(figures));
  }

  String text() {
    return instruments.map(Instruments::text).orElse("");
  }

  @Override
  public void close() {
    instruments.ifPresent(Instruments::close);
  }
}
