package gondulf.meter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A line about safety in the log, under a name of its own: `code-replayed client=… me=…`. As JSON,
/// each part is a member as well.
///
/// What stands in it may be foreign text, so it is kept short and on its line. It is never a
/// secret.
public record Audit(SecurityEvent event, List<Detail> details) {

  private static final Logger log = LoggerFactory.getLogger("gondulf.audit");
  private static final int LONGEST = 300;

  public Audit {
    details = List.copyOf(details);
  }

  public static Audit of(SecurityEvent event) {
    return new Audit(event, List.of());
  }

  /// What was written down as a line, to be told later.
  public static Audit of(String line) {
    var parts = Arrays.asList(line.split(" "));
    var details = parts.stream().skip(1).map(Detail::of).toList();
    return new Audit(SecurityEvent.of(parts.getFirst()), details);
  }

  public Audit with(String name, Object value) {
    var more = new Detail(name, plain(String.valueOf(value)));
    return new Audit(event, Stream.concat(details.stream(), Stream.of(more)).toList());
  }

  public void write() {
    var line = log.atInfo().addKeyValue("audit.event", event.word());
    for (var detail : details) {
      line = line.addKeyValue("audit." + detail.name(), detail.value());
    }
    line.log("{}", this);
  }

  private static String plain(String text) {
    var line = text.replaceAll("[\\p{Cntrl}\\p{Z}]+", "_");
    return line.substring(0, Math.min(line.length(), LONGEST));
  }

  @Override
  public String toString() {
    return Stream.concat(Stream.of(event.word()), details.stream().map(Detail::toString))
        .collect(Collectors.joining(" "));
  }

  /// One thing to know about it.
  public record Detail(String name, String value) {

    static Detail of(String text) {
      var parts = text.split("=", 2);
      return new Detail(parts[0], parts[1]);
    }

    @Override
    public String toString() {
      return name + "=" + value;
    }
  }
}
