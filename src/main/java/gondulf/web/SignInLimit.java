package gondulf.web;

import gondulf.limit.Budget;
import gondulf.limit.RateLimit;
import gondulf.meter.Event.Refusal;
import gondulf.meter.Event.Refusal.Limit;
import gondulf.meter.Meter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How many sign-ins may be begun in the time that one lives: from one client address, and from all
/// together.
///
/// Whoever begins one and leaves costs a row for that time. It is counted where the row would be
/// written, so that no other spelling of a path leads past it, and what is no good counts nothing.
@Component
@Order(2)
public class SignInLimit {

  static final int MOST = 20_000;

  private static final Duration LIFETIME = Duration.ofMinutes(15);

  private final ClientAddressResolver addresses;
  private final RateLimit<ClientAddress> limit;
  private final Budget all;
  private final Meter meter;

  SignInLimit(
      ClientAddressResolver addresses,
      RequestProperties properties,
      InstantSource clock,
      Meter meter) {
    this.addresses = addresses;
    this.limit = new RateLimit<>(properties.requestsPerMinute(), LIFETIME, clock);
    this.all = new RateLimit<String>(MOST, LIFETIME, clock).of("all");
    this.meter = meter;
  }

  /// Counts a sign-in that begins.
  ///
  /// @throws TooManyRequestsException if there were too many from there
  /// @throws TooManySignInsException if there were too many from everywhere
  public void spend(HttpServletRequest request) {
    spend(addresses.of(request));
  }

  void spend(ClientAddress place) {
    var address = limit.of(place);
    if (!address.take()) {
      meter.count(new Refusal(Limit.SIGN_INS_OF_ADDRESS));
      throw new TooManyRequestsException(address.untilNext());
    }
    if (!all.take()) {
      address.giveBack();
      meter.count(new Refusal(Limit.SIGN_INS_OF_ALL));
      throw new TooManySignInsException(all.untilNext());
    }
  }
}
