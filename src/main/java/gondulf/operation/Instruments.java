package gondulf.operation;

import gondulf.mail.Mailer;
import gondulf.meter.Event;
import gondulf.network.Dns;
import gondulf.outbound.Fetcher;
import gondulf.store.DatabaseFigures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.ObjIntConsumer;

/// What there is to count and to time with, as Prometheus reads it.
final class Instruments implements AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Counts counts = new Counts(registry);
  private final Timings<TimedMailer.End> letters =
      new Timings<>(registry, "gondulf.letters", TimedMailer.End.class);
  private final Timings<TimedDns.End> lookups =
      new Timings<>(registry, "gondulf.lookups", TimedDns.End.class);
  private final Timings<TimedFetcher.End> fetches =
      new Timings<>(registry, "gondulf.fetches", TimedFetcher.End.class);

  void count(Event event) {
    counts.count(event);
  }

  /// A way out of this server, which is timed from now on; anything else as it is.
  Object timed(Object part) {
    return switch (part) {
      case Mailer mailer -> new TimedMailer(mailer, letters);
      case Dns dns -> new TimedDns(dns, lookups);
      case Fetcher fetcher -> new TimedFetcher(fetcher, fetches);
      default -> part;
    };
  }

  /// Begins to time a request.
  ///
  /// @return what is to be told of it at its end: its route and its status
  ObjIntConsumer<String> begin() {
    var sample = Timer.start(registry);
    return (route, status) ->
        sample.stop(
            Timer.builder("gondulf.requests")
                .tag("route", route)
                .tag("status", String.valueOf(status))
                .serviceLevelObjectives(Timings.STEPS)
                .register(registry));
  }

  void watch(DatabaseFigures figures) {
    Gauge.builder("gondulf.database.size", figures, DatabaseFigures::bytes)
        .baseUnit("bytes")
        .register(registry);
    Gauge.builder("gondulf.database.waiting", figures, DatabaseFigures::waiting).register(registry);
    List.<MeterBinder>of(
            collections,
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new FileDescriptorMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics())
        .forEach(each -> each.bindTo(registry));
  }

  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
