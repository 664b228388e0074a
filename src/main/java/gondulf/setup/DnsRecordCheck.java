package gondulf.setup;

import gondulf.network.Answer.Failed;
import gondulf.ownership.MailLinks;
import gondulf.ownership.OwnershipRecord;
import gondulf.ownership.OwnershipRecord.Kind;
import gondulf.ownership.Way;
import gondulf.setup.Fact.Label;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Whether the record by which DNS speaks for a domain is right where there is one.
///
/// That there is none is no fault: it is made for a sign-in, and shown there.
record DnsRecordCheck(Server server) implements Judge {

  @Override
  public Optional<Finding> judge(Examination found) {
    return Optional.of(
        found
            .records()
            .map(records ->
                judge(found, records)
                    .lookedFor(OwnershipRecord.nameAt(found.me().host()) + " (TXT)"))
            .orElseGet(() -> Finding.of(Symptom.DNS_RECORD_NOT_FOR_PAGES)));
  }

  private Finding judge(Examination found, Records records) {
    if (records.own() instanceof Failed<String>(var reason)) {
      return Finding.of(Symptom.DNS_RECORD_UNKNOWN).fact(Label.WHAT_HAPPENED, reason);
    }
    var finding = judge(found.me().host(), records).orElseGet(() -> missing(found));
    return finding.remarkIf(isMailEnough(found));
  }

  private Optional<Finding> judge(String host, Records records) {
    var texts = records.texts();
    return first(texts, text -> isOurs(text, Kind.ACCOUNT))
        .or(() -> first(texts, text -> isOurs(text, Kind.PROOF)))
        .map(text -> ours(text, records))
        .or(() ->
            first(texts, OwnershipRecord.OLD_CONSTANT::equals)
                .map(text -> found(Symptom.DNS_RECORD_OLD_CONSTANT, text)))
        .or(() -> first(texts, this::isMalformed).map(this::malformed))
        .or(() ->
            texts.stream().findFirst().map(text -> found(Symptom.DNS_RECORD_OTHER_ISSUER, text)))
        .or(() ->
            records
                .misplaced()
                .findFirst()
                .map(each ->
                    found(Symptom.DNS_RECORD_WRONG_NAME, each.getValue())
                        .fact(Label.FOUND_AT, each.getKey())
                        .paste(OwnershipRecord.nameAt(host))));
  }

  private Finding ours(String text, Records records) {
    if (records.isEverywhere(text)) {
      return found(Symptom.DNS_RECORD_WILDCARD, text);
    }
    return found(
        isOurs(text, Kind.ACCOUNT)
            ? Symptom.DNS_RECORD_NAMES_US
            : Symptom.DNS_RECORD_FOR_ONE_SIGN_IN,
        text);
  }

  /// What the person wrote is kept, where it can be seen what it was to be.
  private Finding malformed(String text) {
    var finding = found(Symptom.DNS_RECORD_MALFORMED, text);
    return OwnershipRecord.parse(text)
        .filter(record -> record.value().matches("[\\w-]{8,100}"))
        .map(record -> finding.paste(server.record(record.kind(), record.value())))
        .orElse(finding);
  }

  private Finding missing(Examination found) {
    if (server.policy().obstacle(Way.DNS).isPresent()) {
      return Finding.of(Symptom.DNS_RECORD_NOT_ASKED);
    }
    return Finding.of(
        found.page().html().isPresent() && !isMailEnough(found)
            ? Symptom.DNS_RECORD_TO_COME
            : Symptom.DNS_RECORD_NOT_NEEDED);
  }

  private boolean isMailEnough(Examination found) {
    var mail = found.page().html().flatMap(html -> new MailLinks(html).theOne());
    return server.policy().ways(found.me(), mail).contains(Way.MAIL)
        && server.policy().isSatisfiedBy(Set.of(Way.MAIL));
  }

  private boolean isOurs(String text, Kind kind) {
    return OwnershipRecord.parse(text)
        .filter(record -> record.kind() == kind && !record.value().isEmpty())
        .filter(record -> record.names(server.issuer()))
        .isPresent();
  }

  /// Neither a record of this server nor one that is right for another.
  private boolean isMalformed(String text) {
    return OwnershipRecord.parse(text)
        .filter(record -> !record.value().isEmpty())
        .filter(record -> record.issuer().startsWith("https://"))
        .filter(record -> !plain(record.issuer()).equals(plain(server.issuer().toString())))
        .isEmpty();
  }

  private static String plain(String issuer) {
    return issuer.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("/+$", "");
  }

  private static Finding found(Symptom symptom, String text) {
    return Finding.of(symptom).fact(Label.FOUND, text);
  }

  private static Optional<String> first(List<String> texts, Predicate<String> wanted) {
    return texts.stream().filter(wanted).findFirst();
  }
}
