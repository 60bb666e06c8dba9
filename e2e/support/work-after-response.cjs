// Stands in for a serverless platform: Next hands it the work that goes on after a response (`after()`), through the request
// context that it looks up by this symbol. The platform freezes the function once that work has settled. Each step is printed.
let pending = 0;

function print() {
  console.log(`work after responses: ${pending}`);
}

globalThis[Symbol.for("@next/request-context")] = {
  get: () => ({
    waitUntil(work) {
      pending++;
      print();
      const settle = () => {
        pending--;
        print();
      };
      Promise.resolve(work).then(settle, settle);
    },
  }),
};
