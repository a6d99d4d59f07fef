// Solves one instance file with LEMON and prints one JSON line per method. Building the graph is not timed.
// g++ -O3 -march=native -o lemon-peer lemon-peer.cpp -lemon
#include <lemon/capacity_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>
#include <sys/resource.h>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

using Graph = lemon::StaticDigraph;

static long peakMb() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

template <class Method>
static void run(const char *name, Graph &graph, Graph::ArcMap<int> &capacity, Graph::ArcMap<int> &cost,
                Graph::NodeMap<int> &supply) {
  auto start = std::chrono::steady_clock::now();
  Method method(graph);
  method.upperMap(capacity).costMap(cost).supplyMap(supply);
  bool solved = method.run() == Method::OPTIMAL;
  double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  if (solved)
    std::printf("{\"peer\":\"%s\",\"ms\":%.2f,\"objective\":%lld,\"peakMb\":%ld}\n", name, ms,
                (long long)method.template totalCost<long long>(), peakMb());
  std::fflush(stdout);
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  FILE *file = std::fopen(argv[1], "rb");
  if (!file) return 1;
  int32_t header[8];
  if (std::fread(header, 4, 8, file) != 8) return 1;
  const int rows = header[1], columns = header[2], pairs = header[3];
  auto read = [&](size_t count) {
    std::vector<int32_t> words(count);
    if (std::fread(words.data(), 4, count, file) != count) std::exit(1);
    return words;
  };
  auto seats = read(columns), own = read(rows), rowStart = read(rows + 1), column = read(pairs), price = read(pairs);
  std::fclose(file);
  const int sink = rows + columns;
  std::vector<std::pair<int, int>> arcs;
  arcs.reserve(size_t(pairs) + columns);
  for (int row = 0; row < rows; ++row)
    for (int pair = rowStart[row]; pair < rowStart[row + 1]; ++pair) arcs.push_back({row, rows + column[pair]});
  for (int at = 0; at < columns; ++at) arcs.push_back({rows + at, sink});
  Graph graph;
  graph.build(sink + 1, arcs.begin(), arcs.end());
  Graph::ArcMap<int> capacity(graph), cost(graph);
  Graph::NodeMap<int> supply(graph, 0);
  for (int index = 0; index < pairs; ++index) {
    capacity[graph.arc(index)] = 1;
    cost[graph.arc(index)] = price[index];
  }
  for (int at = 0; at < columns; ++at) {
    capacity[graph.arc(pairs + at)] = seats[at];
    cost[graph.arc(pairs + at)] = 0;
  }
  for (int row = 0; row < rows; ++row) supply[graph.node(row)] = 1;
  supply[graph.node(sink)] = -rows;
  if (std::string(argv[2]) == "simplex")
    run<lemon::NetworkSimplex<Graph, int, long long>>("LEMON network simplex", graph, capacity, cost, supply);
  else
    run<lemon::CapacityScaling<Graph, int, long long>>("LEMON shortest paths", graph, capacity, cost, supply);
  return 0;
}
