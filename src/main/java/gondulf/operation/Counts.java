package gondulf.operation;

import gondulf.meter.Event;
import gondulf.meter.Event.Code;
import gondulf.meter.Event.Introspection;
import gondulf.meter.Event.Refusal;
import gondulf.meter.Event.SignIn;
import gondulf.meter.Event.Token;
import gondulf.meter.Meter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Keeps the counts. Every one that there can be is there from the start, at zero: of one that
/// comes into being with its first event, nobody can see that it rose.
final class Counts implements Meter {

  private final Map<SignIn.Way, Map<SignIn.Step, Counter>> signIns;
  private final Map<Code.Fate, Counter> codes;
  private final Map<Token.Answer, Counter> tokens;
  private final Map<Introspection.Verdict, Counter> introspections;
  private final Map<Refusal.Limit, Counter> refusals;

  Counts(MeterRegistry registry) {
    signIns = each(SignIn.Way.class, way -> signIns(registry, way));
    codes = counters(registry, "gondulf.codes", "fate", Code.Fate.class);
    tokens = counters(registry, "gondulf.tokens", "answer", Token.Answer.class);
    introspections =
        counters(registry, "gondulf.introspections", "verdict", Introspection.Verdict.class);
    refusals = counters(registry, "gondulf.refusals", "limit", Refusal.Limit.class);
  }

  @Override
  public void count(Event event) {
    counter(event).increment();
  }

  /// Every constant has its counter.
  private Counter counter(Event event) {
    return switch (event) {
      case SignIn(var way, var step) -> of(of(signIns, way), step);
      case Code(var fate) -> of(codes, fate);
      case Token(var answer) -> of(tokens, answer);
      case Introspection(var verdict) -> of(introspections, verdict);
      case Refusal(var limit) -> of(refusals, limit);
    };
  }

  /// How a constant is called among the labels.
  static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>, T> Map<E, T> each(Class<E> type, Function<E, T> value) {
    return Arrays.stream(type.getEnumConstants())
        .collect(
            Collectors.toMap(
                Function.identity(), value, (first, _) -> first, () -> new EnumMap<>(type)));
  }

  static <K, V> V of(Map<K, V> all, K key) {
    var value = all.get(key);
    if (value == null) {
      throw new IllegalStateException("nothing counts " + key);
    }
    return value;
  }

  private static Map<SignIn.Step, Counter> signIns(MeterRegistry registry, SignIn.Way way) {
    return each(
        SignIn.Step.class,
        step -> registry.counter("gondulf.sign.ins", "way", label(way), "step", label(step)));
  }

  private static <E extends Enum<E>> Map<E, Counter> counters(
      MeterRegistry registry, String name, String tag, Class<E> type) {
    return each(type, constant -> registry.counter(name, tag, label(constant)));
  }
}
