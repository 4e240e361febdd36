package org.candour.ops.relay;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker (KRaft) in this process, that can be stopped and started. */
final class TestBroker implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final EmbeddedKafkaKraftBroker broker;

  TestBroker() throws IOException {
    broker = new EmbeddedKafkaKraftBroker(1, 1);
    broker.kafkaPorts(freePort());
    broker.brokerProperty("auto.create.topics.enable", "false");
    broker.afterPropertiesSet();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  String address() {
    return broker.getBrokersAsString();
  }

  void topic(String name, int partitions) {
    broker.addTopics(new NewTopic(name, partitions, (short) 1));
  }

  void stop() {
    BrokerServer server = server();
    server.shutdown();
    server.awaitShutdown();
  }

  void start() {
    server().startup();
  }

  private BrokerServer server() {
    return Objects.requireNonNull(broker.getCluster()).brokers().values().iterator().next();
  }

  /** Removes everything, as retention does. */
  void empty(String topic) {
    TopicPartition partition = new TopicPartition(topic, 0);
    long end = end(topic);
    asked(admin -> admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(end))).all());
  }

  private <T> T asked(Function<AdminClient, KafkaFuture<T>> question) {
    return broker.doWithAdminFunction(admin -> {
      try {
        return question.apply(admin).get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    });
  }

  /** Puts there what no relay would. */
  void put(String topic, String value) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            new KafkaSettings(address(), Map.of()).producer(),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, value.getBytes(StandardCharsets.UTF_8))).get();
    }
  }

  /** Everything in a topic, in its order. */
  List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    TopicPartition partition = new TopicPartition(topic, 0);
    Properties settings = new KafkaSettings(address(), Map.of()).consumer();
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(Set.of(partition));
      consumer.seekToBeginning(Set.of(partition));
      long end = consumer.endOffsets(Set.of(partition), PATIENCE).getOrDefault(partition, 0L);
      while (consumer.position(partition, PATIENCE) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
    }
    return all;
  }

  /** How many records were ever put there. */
  long end(String topic) {
    TopicPartition partition = new TopicPartition(topic, 0);
    return asked(admin ->
            admin.listOffsets(Map.of(partition, OffsetSpec.latest())).partitionResult(partition))
        .offset();
  }

  static String header(ConsumerRecord<byte[], byte[]> of, String name) {
    return new String(of.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** The indexes of the entries in a topic, in its order. */
  List<Long> indexes(String topic) {
    return records(topic).stream().map(each -> Long.valueOf(header(each, "ce_index"))).toList();
  }

  @Override
  public void close() {
    broker.destroy();
  }
}
