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
import org.candour.events.log.Receipt;
import org.candour.events.log.tree.Hash;
import org.candour.query.api.problem.Params;
import org.candour.query.tlog.PublicLog;
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

  ReceiptPages(PublicLog log) {
    this.log = log;
  }

  @GetMapping("/receipts")
  ModelAndView form(HttpServletRequest request) {
    Params.of(request);
    return show(ReceiptPage.form(log.witnesses()));
  }

  @PostMapping("/receipts")
  ModelAndView check(
      @RequestParam(name = "receipt", required = false) @Nullable MultipartFile receipt,
      @RequestParam(name = "entry", required = false) @Nullable MultipartFile entry)
      throws IOException {
    if (receipt == null || receipt.isEmpty()) {
      return show(ReceiptPage.refused(log.witnesses(), "Select a receipt or an evidence pack"));
    }
    if (!isZip(receipt) && !isReceipt(receipt)) {
      return show(
          ReceiptPage.refused(
              log.witnesses(),
              "The selected file must be a Candour receipt (.tlog-proof) or evidence pack (.zip)"));
    }
    CheckResult verdict = isZip(receipt) ? pack(receipt) : receipt(receipt, entry);
    return show(ReceiptPage.checked(log.witnesses(), receipt.getOriginalFilename(), verdict));
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

  private CheckResult pack(MultipartFile file) throws IOException {
    Path copy = Files.createTempFile("candour-evidence", ".zip");
    try {
      file.transferTo(copy);
      return PackCheck.check(copy, log.keys());
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private CheckResult receipt(MultipartFile file, @Nullable MultipartFile entry)
      throws IOException {
    byte[] bytes = upTo(LONGEST_RECEIPT, file);
    Hash leaf = entry == null || entry.isEmpty() ? null : Hash.leaf(upTo(LONGEST_ENTRY + 1, entry));
    return ReceiptCheck.check(bytes, leaf, log.keys());
  }

  private static byte[] upTo(int longest, MultipartFile file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(longest);
    }
  }
}
