package org.candour.query.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.candour.events.evidence.CheckResult;
import org.candour.events.evidence.PackCheck;
import org.candour.events.evidence.ReceiptCheck;
import org.candour.events.evidence.Trust;
import org.candour.events.log.Receipt;
import org.candour.events.log.policy.MalformedPolicyException;
import org.candour.events.log.policy.TrustPolicy;
import org.candour.events.log.tree.Hash;
import org.candour.query.api.problem.Params;
import org.candour.query.tlog.PublicLog;
import org.candour.query.tlog.WitnessedLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Checks the receipts and evidence packs that people bring, and keeps none of them. */
@Controller
class ReceiptPages {

  private static final int LONGEST_RECEIPT = 1_000_000;
  private static final int LONGEST_ENTRY = 0xffff;

  private final PublicLog log;
  private final WitnessedLog witnessed;

  ReceiptPages(PublicLog log, WitnessedLog witnessed) {
    this.log = log;
    this.witnessed = witnessed;
  }

  @GetMapping("/receipts")
  ModelAndView form(HttpServletRequest request) {
    Params.of(request);
    return show(ReceiptPage.form(Watchers.of(witnessed)));
  }

  @PostMapping("/receipts")
  ModelAndView check(
      @RequestParam(name = "receipt", required = false) @Nullable MultipartFile receipt,
      @RequestParam(name = "entry", required = false) @Nullable MultipartFile entry,
      @RequestParam(name = "policy", defaultValue = "") String policy)
      throws IOException {
    if (receipt == null || receipt.isEmpty()) {
      return refuse(policy, "receipt", "Select a receipt or an evidence pack");
    }
    if (!isZip(receipt) && !isReceipt(receipt)) {
      return refuse(
          policy,
          "receipt",
          "The selected file must be a Candour receipt (.tlog-proof) or evidence pack (.zip)");
    }
    try {
      Trust trust = trust(policy);
      CheckResult verdict = isZip(receipt) ? pack(receipt, trust) : receipt(receipt, entry, trust);
      return show(
          ReceiptPage.checked(
              Watchers.of(witnessed), policy, receipt.getOriginalFilename(), verdict));
    } catch (MalformedPolicyException e) {
      return refuse(policy, "policy", "Your policy cannot be used. " + e.said());
    }
  }

  /**
   * Whom to trust: the ledger's keys and policy, or what somebody brought; then the ledger says no
   * more than which log is meant, and that only where their policy lists none.
   */
  private Trust trust(String own) {
    if (own.isBlank()) {
      return Trust.of(log.keys(), log.policy());
    }
    TrustPolicy policy = TrustPolicy.parse(own.replace("\r\n", "\n"));
    return policy.logs().isEmpty()
        ? Trust.of(log.logKeys(), policy)
        : Trust.of(policy.keys(), policy);
  }

  private ModelAndView refuse(String policy, String field, String said) {
    return show(
        ReceiptPage.refused(Watchers.of(witnessed), policy, new ReceiptPage.Problem(field, said)));
  }

  private static ModelAndView show(ReceiptPage page) {
    return new ModelAndView("receipt", "page", page);
  }

  private static boolean isZip(MultipartFile file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      byte[] first = in.readNBytes(2);
      return first.length == 2 && first[0] == 'P' && first[1] == 'K';
    }
  }

  /** What begins as a receipt is one, whether or not it holds. */
  private static boolean isReceipt(MultipartFile file) throws IOException {
    return new String(upTo(Receipt.HEADER.length(), file), StandardCharsets.UTF_8)
        .equals(Receipt.HEADER);
  }

  private static CheckResult pack(MultipartFile file, Trust trust) throws IOException {
    Path copy = Files.createTempFile("candour-evidence", ".zip");
    try {
      file.transferTo(copy);
      return PackCheck.check(copy, trust);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static CheckResult receipt(MultipartFile file, @Nullable MultipartFile entry, Trust trust)
      throws IOException {
    byte[] bytes = upTo(LONGEST_RECEIPT, file);
    Hash leaf = entry == null || entry.isEmpty() ? null : Hash.leaf(upTo(LONGEST_ENTRY + 1, entry));
    return ReceiptCheck.check(bytes, leaf, trust);
  }

  private static byte[] upTo(int longest, MultipartFile file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(longest);
    }
  }
}
