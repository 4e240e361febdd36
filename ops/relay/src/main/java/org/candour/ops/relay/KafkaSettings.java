package org.candour.ops.relay;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** How Kafka's clients are set: what somebody gave, and what the relay rests on over that. */
final class KafkaSettings {

  private static final int PATIENCE_MILLIS = 10_000;

  private final Properties given;

  /**
   * Settings.
   *
   * @param given of Kafka's clients, such as {@code security.protocol}
   */
  KafkaSettings(String brokers, Map<String, String> given) {
    this.given = new Properties();
    this.given.putAll(given);
    this.given.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
    this.given.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
  }

  Properties admin() {
    return around(
        Map.of(
            CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS / 2,
            CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS),
        Map.of());
  }

  Properties consumer() {
    return around(
        Map.of(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS),
        Map.of(
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted"));
  }

  /** Every replica that is in step has a record before it counts, and none stands there twice. */
  Properties producer() {
    return around(
        Map.of(
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            PATIENCE_MILLIS,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            3 * PATIENCE_MILLIS,
            ProducerConfig.LINGER_MS_CONFIG,
            5),
        Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true));
  }

  /** What was given, over what is usual, and under what the relay rests on. */
  private Properties around(Map<String, Object> usual, Map<String, Object> needed) {
    Properties all = new Properties();
    all.putAll(usual);
    all.putAll(given);
    all.putAll(needed);
    return all;
  }
}
