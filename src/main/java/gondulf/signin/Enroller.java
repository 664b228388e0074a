package gondulf.signin;

import gondulf.identity.Account;
import gondulf.identity.Activity;
import gondulf.identity.ActivityKind;
import gondulf.identity.BrowserName;
import gondulf.identity.Detail;
import gondulf.identity.Enrolment;
import gondulf.identity.Enrolments;
import gondulf.identity.Notice;
import gondulf.identity.Notices;
import gondulf.identity.OwnRecords;
import gondulf.ownership.DnsProof;
import gondulf.ownership.DnsProof.RequestedRecord;
import gondulf.signin.VisitException.Reason;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Makes an account of what somebody has shown, or adds to theirs what it lacked.
@Component
class Enroller {

  private final SignIns signIns;
  private final Enrolments enrolments;
  private final DnsProof proof;
  private final OwnRecords own;
  private final Activity activity;
  private final Notices notices;

  Enroller(
      SignIns signIns,
      Enrolments enrolments,
      DnsProof proof,
      OwnRecords own,
      Activity activity,
      Notices notices) {
    this.signIns = signIns;
    this.enrolments = enrolments;
    this.proof = proof;
    this.own = own;
    this.activity = activity;
    this.notices = notices;
  }

  /// Somebody else may have been faster, from another browser; they have the account then.
  Visit enrol(Visit visit, Enrolment enrolment, BrowserName browser) {
    var account =
        enrolments.enrol(enrolment).orElseThrow(() -> new VisitException(Reason.TOO_EARLY));
    activity.note(account.me(), ActivityKind.ENROLLED, Detail.none(), browser);
    askedRecord(visit).ifPresent(acct -> own.note(account.me(), acct));
    return visit.with(signIns.enrolled(visit.signIn(), account.number()));
  }

  /// Codes may go to another address than before then, which who had the old one hears.
  void complete(Account account, Enrolment enrolment, BrowserName browser) {
    var completed = enrolments.complete(account, enrolment);
    activity.note(account.me(), ActivityKind.ENROLLED, Detail.none(), browser);
    completed
        .flatMap(Account::mail)
        .filter(_ -> account.mail().isPresent())
        .filter(now -> !account.mail().equals(Optional.of(now)))
        .map(Notice.AddressChanged::new)
        .ifPresent(notice -> notices.tell(account.me(), account.mail(), notice, browser));
  }

  /// A record that they were shown, and did not wait for.
  private Optional<String> askedRecord(Visit visit) {
    return proof.find(visit.attempt()).flatMap(RequestedRecord::account);
  }
}
