package gondulf.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// Scripts for a [ScriptedDns].
final class Answers {

  private Answers() {}

  /// Knows these lines of a zone file and nothing else: no such name, or no such record at it.
  static ScriptedDns.Script zone(String... lines) {
    var records = Arrays.stream(lines).map(Answers::parse).toList();
    return (query, _) -> {
      var asked = query.getQuestion();
      var message = reply(query);
      records.stream()
          .filter(each -> each.getName().equals(asked.getName()))
          .filter(each -> each.getType() == asked.getType() || isAlias(each))
          .forEach(each -> message.addRecord(each, Section.ANSWER));
      if (records.stream().noneMatch(each -> each.getName().equals(asked.getName()))) {
        message.getHeader().setRcode(Rcode.NXDOMAIN);
      }
      return Optional.of(message);
    };
  }

  static ScriptedDns.Script code(int rcode) {
    return (query, _) -> {
      var message = reply(query);
      message.getHeader().setRcode(rcode);
      return Optional.of(message);
    };
  }

  static ScriptedDns.Script silence() {
    return (_, _) -> Optional.empty();
  }

  /// Says that DNSSEC proves it.
  static ScriptedDns.Script proven(ScriptedDns.Script script) {
    return (query, tcp) -> flagged(script.answer(query, tcp), Flags.AD);
  }

  /// Knows it from others.
  static ScriptedDns.Script secondhand(ScriptedDns.Script script) {
    return (query, tcp) -> {
      var message = script.answer(query, tcp);
      message.ifPresent(each -> each.getHeader().unsetFlag(Flags.AA));
      return message;
    };
  }

  /// Cuts every answer over UDP short.
  static ScriptedDns.Script truncated(ScriptedDns.Script overTcp) {
    return (query, tcp) ->
        tcp ? overTcp.answer(query, true) : flagged(Optional.of(reply(query)), Flags.TC);
  }

  /// Puts one record into every answer, asked for or not.
  static ScriptedDns.Script saying(String line) {
    return (query, _) -> {
      var message = reply(query);
      message.addRecord(parse(line), Section.ANSWER);
      return Optional.of(message);
    };
  }

  /// Knows nothing but whom else to ask.
  static ScriptedDns.Script referral(String line) {
    return (query, _) -> {
      var message = new Message(query.getHeader().getID());
      message.getHeader().setFlag(Flags.QR);
      message.addRecord(query.getQuestion(), Section.QUESTION);
      message.addRecord(parse(line), Section.AUTHORITY);
      return Optional.of(message);
    };
  }

  private static Message reply(Message query) {
    var message = new Message(query.getHeader().getID());
    message.getHeader().setFlag(Flags.QR);
    message.getHeader().setFlag(Flags.AA);
    message.addRecord(query.getQuestion(), Section.QUESTION);
    return message;
  }

  private static Optional<Message> flagged(Optional<Message> message, int flag) {
    message.ifPresent(each -> each.getHeader().setFlag(flag));
    return message;
  }

  private static boolean isAlias(Record each) {
    return each.getType() == Type.CNAME;
  }

  static Record parse(String line) {
    try (var zone = new Master(new ByteArrayInputStream(line.getBytes(UTF_8)), Name.root, 0)) {
      return requireNonNull(zone.nextRecord());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
