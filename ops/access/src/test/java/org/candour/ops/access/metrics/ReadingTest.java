package org.candour.ops.access.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void isAskedForOnceForAllGaugesAndNotAgainForSomeSeconds() {
    MeterRegistry meters = new SimpleMeterRegistry();
    Reading<Integer> reading = new Reading<>(asked::incrementAndGet, now::get);
    reading.gauge(meters, "one", "One", Tags.empty(), Integer::doubleValue);
    reading.gauge(meters, "tenfold", "Ten", Tags.empty(), value -> 10.0 * value);
    assertThat(value(meters, "one")).isEqualTo(1);
    assertThat(value(meters, "tenfold")).isEqualTo(10);
    now.addAndGet(Duration.ofMillis(4_999).toNanos());
    assertThat(value(meters, "one")).isEqualTo(1);
    now.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(value(meters, "one")).isEqualTo(2);
    assertThat(asked).hasValue(2);
  }

  @Test
  void whatCannotBeHadIsNoNumberAndIsNotAskedForAgainForHalfAMinute() {
    MeterRegistry meters = new SimpleMeterRegistry();
    Reading<Integer> reading = new Reading<>(this::away, now::get);
    reading.gauge(meters, "one", "One", Tags.empty(), Integer::doubleValue);
    assertThat(value(meters, "one")).isNaN();
    now.addAndGet(Duration.ofMillis(29_999).toNanos());
    assertThat(value(meters, "one")).isNaN();
    assertThat(asked).hasValue(1);
    now.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(value(meters, "one")).isNaN();
    assertThat(asked).hasValue(2);
  }

  @Test
  void whatTookLongToBeHadIsNotAskedForAgainByTheNextGauge() {
    MeterRegistry meters = new SimpleMeterRegistry();
    Reading<Integer> reading =
        new Reading<>(
            () -> {
              now.addAndGet(Duration.ofSeconds(6).toNanos());
              return asked.incrementAndGet();
            },
            now::get);
    reading.gauge(meters, "one", "One", Tags.empty(), Integer::doubleValue);
    reading.gauge(meters, "tenfold", "Ten", Tags.empty(), value -> 10.0 * value);
    assertThat(value(meters, "one")).isEqualTo(1);
    assertThat(value(meters, "tenfold")).isEqualTo(10);
  }

  @Test
  void aScrapeIsReadSeriesBySeries() {
    Scrape before =
        Scrape.of("# TYPE c_total counter\nc_total{a=\"x\",b=\"y z\"} 2.0\nc_total 1.5\n");
    Scrape after = Scrape.of("c_total{a=\"x\",b=\"y z\"} 5\nc_total +Inf\ng NaN\n");
    assertThat(before.sum("c_total")).isEqualTo(3.5);
    assertThat(after.since(before, "c_total", "a=\"x\"", "b=\"y z\"")).isEqualTo(3);
    assertThat(after.names()).containsExactly("c_total", "g");
    assertThat(after.labels("c_total")).containsExactly("a=\"x\",b=\"y z\"", "");
    assertThatThrownBy(() -> Scrape.of("<html>")).hasMessage("This is no line of metrics: <html>");
  }

  private Integer away() {
    asked.incrementAndGet();
    throw new IllegalStateException("The database is away");
  }

  private static double value(MeterRegistry meters, String name) {
    return meters.get(name).gauge().value();
  }
}
