// Puts a button beside each text that is there to be copied. Pages are complete without it.
const words = document.currentScript.dataset;

function textOf(record) {
  const lines = [...record.querySelectorAll("span")].map((line) => line.textContent);
  return lines.length > 0 ? lines.join("\n") : record.textContent;
}

if (navigator.clipboard) {
  for (const record of document.querySelectorAll("pre.record")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(textOf(record));
      button.textContent = words.copied;
    });
    record.after(button);
  }
}
