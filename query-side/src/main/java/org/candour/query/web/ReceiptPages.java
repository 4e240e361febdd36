package org.candour.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.candour.events.evidence.CheckResult;
import org.candour.events.evidence.PackCheck;
import org.candour.events.evidence.ReceiptCheck;
import org.candour.events.log.tree.Hash;
import org.candour.query.api.problem.Params;
import org.candour.query.tlog.PublicLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Checks receipts and evidence packs that somebody brings. Nothing that is brought is kept. */
@Controller
class ReceiptPages {

  private static final int LONGEST_RECEIPT = 1_000_000;
  private static final int LONGEST_ENTRY = 0xffff;

  private final PublicLog log;

  ReceiptPages(PublicLog log) {
    this.log = log;
  }

  @GetMapping("/receipts")
  String form(HttpServletRequest request, Model model) {
    Params.of(request);
    model.addAttribute("witnesses", log.witnesses());
    return "receipt";
  }

  @PostMapping("/receipts")
  String check(
      @RequestParam(name = "receipt", required = false) @Nullable MultipartFile receipt,
      @RequestParam(name = "entry", required = false) @Nullable MultipartFile entry,
      Model model)
      throws IOException {
    model.addAttribute("witnesses", log.witnesses());
    if (receipt == null || receipt.isEmpty()) {
      model.addAttribute("error", "Select a receipt or an evidence pack");
      return "receipt";
    }
    String name = receipt.getOriginalFilename();
    model.addAttribute("file", name == null || name.isBlank() ? "the file" : name);
    model.addAttribute("verdict", isZip(receipt) ? pack(receipt) : receipt(receipt, entry));
    return "receipt";
  }

  private static boolean isZip(MultipartFile file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      byte[] first = in.readNBytes(2);
      return first.length == 2 && first[0] == 'P' && first[1] == 'K';
    }
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
