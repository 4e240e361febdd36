package org.candour.ops.relay;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code relay}. */
@Command(
    name = "relay",
    header = "Carries the ledger’s feed into a Kafka topic.",
    description = {
      "Puts every entry that it may read into a topic of one partition, in the ledger’s order and at"
          + " least once, as CloudEvents 1.0 (Kafka binding, binary mode). It goes on where the topic"
          + " ends, so that it can be stopped and started at any time. While the feed or the broker"
          + " is away it waits.",
      "Run one for a topic: two would put everything there twice."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped, or with --once: caught up",
      "1:it cannot go on until somebody changes something, which it says",
      "2:the command line is wrong"
    },
    mixinStandardHelpOptions = true,
    versionProvider = RelayCommand.Version.class)
public final class RelayCommand implements Callable<Integer> {

  private static final int PAGE = 100;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "ADDRESS",
      description = "The address of the pages, such as https://candour.example.")
  private URI from = URI.create("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "BROKERS",
      description = "Kafka’s bootstrap servers, host:port, several with commas between them.")
  private String to = "";

  @Option(
      names = "--topic",
      required = true,
      paramLabel = "NAME",
      description = "A topic with one partition, for this alone.")
  private String topic = "";

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "An access token: entries that its owner may read are relayed, too.")
  private @Nullable Path token;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description = "Further settings of Kafka’s clients, such as security.protocol.")
  private @Nullable Path kafka;

  @Option(
      names = "--after",
      paramLabel = "INDEX",
      description = "Where an empty topic begins: after this entry. Without it, with entry 0.")
  private long after = -1;

  @Option(names = "--once", description = "End where nothing more has come.")
  private boolean once;

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new RelayCommand()).execute(args));
  }

  /** The version that the jar was built as. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = RelayCommand.class.getPackage().getImplementationVersion();
      return new String[] {"relay " + (version == null ? "(not packaged)" : version)};
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = command.getOut();
    if (!String.valueOf(from.getScheme()).matches("https?") || from.getHost() == null) {
      throw new ParameterException(
          command, "--from is an address such as https://candour.example, not " + from);
    }
    try (Feed feed = new Feed(from, token(command), PAGE);
        Topic into = new Topic(topic, new KafkaSettings(to, settings(command)))) {
      new Relay(feed, into, after, Thread::sleep, line -> say(out, line)).run(() -> false, once);
      return 0;
    } catch (CannotRelayException e) {
      command.getErr().println(e.getMessage());
      return 1;
    }
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }

  private @Nullable String token(CommandLine command) {
    try {
      return token == null ? null : Files.readString(token).strip();
    } catch (IOException e) {
      throw new ParameterException(command, "The token in " + token + " cannot be read", e);
    }
  }

  private Map<String, String> settings(CommandLine command) {
    Properties read = new Properties();
    if (kafka != null) {
      try (Reader in = Files.newBufferedReader(kafka)) {
        read.load(in);
      } catch (IOException | IllegalArgumentException e) {
        throw new ParameterException(command, "The settings in " + kafka + " cannot be read", e);
      }
    }
    Map<String, String> settings = new HashMap<>();
    read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name)));
    return settings;
  }
}
